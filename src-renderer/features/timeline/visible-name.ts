/** A name with its control characters made visible, so that a line break in a name does not break the line on screen. */
export const visibleName = (name: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the ones that are meant
  name.replace(/[\u0000-\u001f]/gu, (character) => String.fromCharCode(0x2400 + character.charCodeAt(0)));

/** A name cut before its end, so that a long one can be shortened in the middle and keeps its extension. */
export function cutName(name: string): readonly [string, string] {
  const visible = visibleName(name);
  const characters = [...new Intl.Segmenter().segment(visible)].map(({ segment }) => segment);
  if (characters.length <= uncutLength) return ['', visible];
  const end = characters.length - endLength;
  return [characters.slice(0, end).join(''), characters.slice(end).join('')];
}

/** Shorter names are cut at their end, if at all. */
const uncutLength = 24;
const endLength = 10;
