import { execFileSync } from 'node:child_process';

/** The text of a kit as a reader of PDF files finds it, in the order of the page. */
export const textOfKit = (path: string): string =>
  execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });

/** The key as a person would type it from the sheet: its three lines, one after the other. */
export function keyOnKit(text: string): string {
  const lines = text.match(/([A-Z2-9]{5}-){3}|([A-Z2-9]{5}-){2}[A-Z2-9]{5}/gu) ?? [];
  return lines.slice(0, 3).join('');
}

/** The commands printed for a system, with those that fill several lines put together again. */
export function commandsOnKit(text: string, title: string): readonly string[] {
  const [, after = ''] = text.split(new RegExp(`^ *${title} *$`, 'mu'));
  const lines = after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const commands: string[] = [];
  for (const line of lines) {
    if (line.startsWith('./restic') || line.startsWith('.\\restic')) commands.push(line);
    else if (commands.length > 0 && commands.length <= 2 && !/^(macOS|Windows|Linux|4 )/u.test(line)) {
      commands.push(`${commands.pop() ?? ''} ${line}`);
    } else break;
    if (commands.length > 2) break;
  }
  return commands.slice(0, 2);
}
