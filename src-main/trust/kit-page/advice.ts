import { ink, type Sheet, type Style } from './sheet.ts';

export interface Advice {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** The paragraphs are steps: 1, 2, 3, ... */
  readonly isNumbered?: boolean;
}

const heading: Style = { font: 'bold', size: 11, leading: 1.4 };
const body: Style = { font: 'body', size: 9.5, color: ink.soft, leading: 1.45 };
const number: Style = { ...body, font: 'bold', color: ink.accent };
const gap = 26;
const stepGap = 4;

/** Two pieces of advice side by side. */
export function drawAdvicePair(sheet: Sheet, pair: readonly [Advice, Advice]): void {
  const width = (sheet.width - gap) / 2;
  const height = Math.max(...pair.map((advice) => heightOf(sheet, advice, width)));
  sheet.makeRoom(height);
  pair.forEach((advice, index) => {
    drawAdvice(sheet, advice, sheet.left + index * (width + gap), width);
  });
  sheet.y += height + 16;
}

const indentOf = ({ isNumbered }: Advice): number => (isNumbered === true ? 15 : 0);

function heightOf(sheet: Sheet, advice: Advice, width: number): number {
  const heights = advice.paragraphs.map((text) => sheet.heightOf(text, body, width - indentOf(advice)));
  return (
    sheet.heightOf(advice.title, heading, width) + heights.reduce((sum, height) => sum + height + stepGap, 0)
  );
}

function drawAdvice(sheet: Sheet, advice: Advice, x: number, width: number): void {
  const indent = indentOf(advice);
  let y = sheet.y + sheet.text(advice.title, heading, { x, width }) + stepGap;
  advice.paragraphs.forEach((text, index) => {
    if (indent > 0) sheet.text(String(index + 1), number, { x, y, width: indent });
    y += sheet.text(text, body, { x: x + indent, y, width: width - indent }) + stepGap;
  });
}
