/** What the servers of the tests let in. The password must never be seen outside of memory and environments. */
export const serverUser = 'anna';
export const serverPassword = 'canary-server-8c1f';
