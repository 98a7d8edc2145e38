/** The colour of an empty page (`--paper` in the window's tokens), so that nothing flashes before the page is drawn. */
export const paper = { light: '#f8f5f0', dark: '#161412' } as const;
