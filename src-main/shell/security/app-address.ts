/** The app's own scheme. Only this origin exists for the window; everything else is refused. */
export const appScheme = 'timelocker';
export const appHost = 'app';
export const appOrigin = `${appScheme}://${appHost}`;
export const appPage = `${appOrigin}/index.html`;
