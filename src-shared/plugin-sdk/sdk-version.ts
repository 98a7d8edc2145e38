/** A new minor version only adds; a new major version may take away, and refuses plugins written for a newer one. */
export const sdkVersion = '1.0.0';
