import { translate } from '../../../src-shared/i18n/translate.ts';
import { drawFrontPage } from './front-page.ts';
import { makeKitCode } from './kit-code.ts';
import type { KitFacts } from './kit-facts.ts';
import { drawResticPage } from './restic-page.ts';
import { ink, Sheet, type Style } from './sheet.ts';

/** The recovery kit as a PDF file. The key stands on the page and in the code, nowhere else in the file. */
export async function renderKit(facts: KitFacts): Promise<Uint8Array> {
  const [{ default: PDFDocument }, code] = await Promise.all([import('pdfkit'), makeKitCode(facts)]);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: facts.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `TimeLocker – ${translate(facts.language, 'kit.title')}`,
      Author: 'TimeLocker',
      CreationDate: facts.madeAt,
    },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const sheet = new Sheet(document);
  drawFrontPage(sheet, facts, code);
  drawResticPage(sheet, facts);
  drawFooters(sheet, facts);
  document.end();
  return finished;
}

function drawFooters(sheet: Sheet, facts: KitFacts): void {
  const { document } = sheet;
  const style: Style = { font: 'body', size: 8, color: ink.soft };
  const pages = document.bufferedPageRange().count;
  for (let index = 0; index < pages; index += 1) {
    document.switchToPage(index);
    const y = sheet.bottom + 10;
    sheet.line(y - 6);
    sheet.text(translate(facts.language, 'kit.footer', { version: facts.version }), style, { y });
    const page = translate(facts.language, 'kit.page', { page: index + 1, pages });
    document.font(style.font).fontSize(style.size);
    const x = sheet.left + sheet.width - document.widthOfString(page);
    sheet.foreign(page, style, { x, y });
  }
}
