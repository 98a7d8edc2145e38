/** The app's own scheme. Only this origin exists for the window; everything else is refused. */
export const appScheme = 'timelocker';
export const appHost = 'app';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPage = `${appOrigin}/index.html`;

/** Whether an address is that of our page, wherever in it. */
export const isAppPage = (address: string): boolean => address.split('#', 1)[0] === appPage;
