import { translate, type TextKey, type TextParams } from '../../../src-shared/i18n/translate.ts';
import { drawAdvicePair } from './advice.ts';
import type { KitCode } from './kit-code.ts';
import type { KitFacts } from './kit-facts.ts';
import { drawMark } from './mark.ts';
import { ink, type Sheet, type Style } from './sheet.ts';

type Say = (key: TextKey, params?: TextParams) => string;

const label: Style = { font: 'bold', size: 8, color: ink.accent, leading: 1.35 };
const value: Style = { font: 'body', size: 10.5, leading: 1.4 };
const small: Style = { font: 'body', size: 8.5, color: ink.soft, leading: 1.4 };
const codeSize = 136;

/** What it is, where it leads, the key, and what to do with the sheet. */
export function drawFrontPage(sheet: Sheet, facts: KitFacts, code: KitCode): void {
  const say: Say = (key, params) => translate(facts.language, key, params);
  drawHead(sheet, say);
  const top = sheet.y;
  const factsBottom = drawFacts(sheet, facts, say, top);
  const codeBottom = drawCode(sheet, code, say, top);
  sheet.y = Math.max(factsBottom, codeBottom) + 16;
  drawKey(sheet, facts, say);
  drawAdvice(sheet, say);
}

function drawHead(sheet: Sheet, say: Say): void {
  drawMark(sheet.document, sheet.left, sheet.y, 26);
  sheet.text('TimeLocker', { font: 'bold', size: 13 }, { x: sheet.left + 35, y: sheet.y + 4.5 });
  sheet.y += 46;
  sheet.y += sheet.text(say('kit.title'), { font: 'bold', size: 27, leading: 1.2 }) + 4;
  sheet.y += sheet.text(say('kit.subtitle'), { font: 'body', size: 11, color: ink.soft }) + 12;
  sheet.line(sheet.y, ink.accent, 1.5);
  sheet.y += 16;
}

/** Answers where it ends. */
function drawFacts(sheet: Sheet, facts: KitFacts, say: Say, top: number): number {
  const width = sheet.width - codeSize - 28;
  const made = say('kit.fact.made-value', {
    date: new Intl.DateTimeFormat(facts.language, { dateStyle: 'long' }).format(facts.madeAt),
    person: facts.personName,
    computer: facts.computerName,
  });
  const entries: readonly (readonly [TextKey, string, Style])[] = [
    ['kit.fact.repository', facts.repositoryName, { ...value, font: 'bold' }],
    ['kit.fact.place', shorten(facts.location), { ...value, font: 'mono', size: placeSize(facts.location) }],
    ['kit.fact.plans', facts.planNames.join(', '), value],
    ['kit.fact.made', made, value],
    ['kit.fact.identity', facts.resticId, { ...small, font: 'mono', size: 7 }],
  ];
  let y = top;
  for (const [key, text, style] of entries) {
    if (text === '') continue;
    y += sheet.text(say(key), label, { y, width });
    y += sheet.foreign(text, style, { y, width }) + 7;
  }
  return y;
}

/** The commands on the next page have it in full. */
const shorten = (location: string): string =>
  location.length <= 700 ? location : `${location.slice(0, 450)} … ${location.slice(-200)}`;

/** Long paths get smaller before they get many lines. */
const placeSize = (location: string): number =>
  location.length > 400 ? 7 : location.length > 120 ? 8.5 : 10;

function drawCode(sheet: Sheet, code: KitCode, say: Say, top: number): number {
  const { document } = sheet;
  const left = sheet.left + sheet.width - codeSize;
  const step = codeSize / code.size;
  for (let row = 0; row < code.size; row += 1) {
    for (let column = 0; column < code.size; column += 1) {
      if (code.isDark(column, row)) document.rect(left + column * step, top + row * step, step, step);
    }
  }
  document.fill('#000000');
  const y = top + codeSize + 8;
  return y + sheet.text(say('kit.code'), { ...small, size: 7.5 }, { x: left, y, width: codeSize });
}

function drawKey(sheet: Sheet, facts: KitFacts, say: Say): void {
  const groups = facts.key.split('-');
  const lines = [0, 3, 6].map((from) => groups.slice(from, from + 3).join('-'));
  const keyStyle: Style = { font: 'monoBold', size: 23, leading: 1.42 };
  const lineHeight = keyStyle.size * 1.42;
  const height = 16 + 16 + lines.length * lineHeight + 10;
  sheet.makeRoom(height);
  sheet.box(sheet.left, sheet.y, sheet.width, height, ink.tint);
  const x = sheet.left + 18;
  sheet.text(say('kit.key'), label, { x, y: sheet.y + 14 });
  lines.forEach((line, index) => {
    const text = index < lines.length - 1 ? `${line}-` : line;
    sheet.foreign(text, keyStyle, { x, y: sheet.y + 30 + index * lineHeight, width: sheet.width });
  });
  const hintLeft = x + 292;
  const hintWidth = sheet.left + sheet.width - 18 - hintLeft;
  const hintHeight = sheet.heightOf(say('kit.key-hint'), small, hintWidth);
  sheet.text(say('kit.key-hint'), small, {
    x: hintLeft,
    y: sheet.y + 32 + (lines.length * lineHeight - hintHeight) / 2 - 6,
    width: hintWidth,
  });
  sheet.y += height + 18;
}

function drawAdvice(sheet: Sheet, say: Say): void {
  drawAdvicePair(sheet, [
    { title: say('kit.keep.title'), paragraphs: [say('kit.keep.text')] },
    {
      title: say('kit.app.title'),
      paragraphs: ([1, 2, 3, 4] as const).map((step) => say(`kit.app.step-${step}`)),
      isNumbered: true,
    },
  ]);
}
