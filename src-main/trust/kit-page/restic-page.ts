import { translate, type TextKey } from '../../../src-shared/i18n/translate.ts';
import { drawAdvicePair } from './advice.ts';
import { commandsOf, type SystemCommands } from './kit-commands.ts';
import type { KitFacts } from './kit-facts.ts';
import { ink, type Sheet, type Style } from './sheet.ts';

const body: Style = { font: 'body', size: 10, leading: 1.5 };
const command: Style = { font: 'mono', size: 9, leading: 1.45 };
const systemTitle: Style = { font: 'bold', size: 9, color: ink.accent, leading: 1.4 };
const indent = 22;
const padding = 10;

/** How to get everything back with restic alone, on any system. */
export function drawResticPage(sheet: Sheet, facts: KitFacts): void {
  const say = (key: TextKey): string => translate(facts.language, key);
  sheet.document.addPage();
  sheet.y = sheet.top;
  sheet.y += sheet.text(say('kit.restic.title'), { font: 'bold', size: 18, leading: 1.3 }) + 4;
  sheet.y += sheet.text(say('kit.restic.intro'), { ...body, color: ink.soft }) + 12;
  drawStep(sheet, 1, say('kit.restic.step-1'));
  drawStep(
    sheet,
    2,
    say(facts.reach === 'folder' ? 'kit.restic.step-2-folder' : 'kit.restic.step-2-network'),
  );
  drawStep(sheet, 3, say('kit.restic.step-3'));
  for (const system of commandsOf(facts)) drawCommands(sheet, system);
  drawStep(sheet, 4, say('kit.restic.step-4'));
  drawNotes(sheet, [say('kit.restic.one-line'), say('kit.unprintable')]);
  sheet.y += 14;
  sheet.makeRoom(90);
  sheet.line(sheet.y);
  sheet.y += 16;
  drawAdvicePair(sheet, [
    { title: say('kit.check.title'), paragraphs: [say('kit.check.text')] },
    { title: say('kit.lost.title'), paragraphs: [say('kit.lost.text')] },
  ]);
}

function drawStep(sheet: Sheet, number: number, text: string): void {
  const width = sheet.width - indent;
  const height = sheet.heightOf(text, body, width);
  sheet.makeRoom(height);
  sheet.text(String(number), { ...body, font: 'bold', color: ink.accent }, { width: indent });
  sheet.text(text, body, { x: sheet.left + indent, width });
  sheet.y += height + 9;
}

function drawCommands(sheet: Sheet, { title, commands }: SystemCommands): void {
  const x = sheet.left + indent;
  const width = sheet.width - indent;
  const inner = width - 2 * padding;
  const first = sheet.heightOfForeign(commands[0] ?? '', command, inner) + padding;
  sheet.makeRoom(first + 20);
  sheet.y += sheet.text(title, systemTitle, { x, width }) + 3;
  for (const text of commands) {
    const height = sheet.heightOfForeign(text, command, inner) + padding;
    sheet.makeRoom(height);
    sheet.box(x, sheet.y, width, height, ink.tint);
    sheet.foreign(text, command, { x: x + padding, y: sheet.y + padding / 2 + 1, width: inner });
    sheet.y += height + 3;
  }
  sheet.y += 7;
}

function drawNotes(sheet: Sheet, notes: readonly string[]): void {
  const style: Style = { font: 'body', size: 8.5, color: ink.soft, leading: 1.45 };
  sheet.y += 4;
  for (const note of notes) {
    const height = sheet.heightOf(note, style, sheet.width - indent);
    sheet.makeRoom(height);
    sheet.text(note, style, { x: sheet.left + indent, width: sheet.width - indent });
    sheet.y += height + 2;
  }
}
