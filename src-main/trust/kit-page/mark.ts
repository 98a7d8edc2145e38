import type PDFDocument from 'pdfkit';

/** The icon of the app, as `resources/icons/sources/app-32.svg` has it. */
export function drawMark(
  document: InstanceType<typeof PDFDocument>,
  x: number,
  y: number,
  size: number,
): void {
  document
    .save()
    .translate(x, y)
    .scale(size / 32);
  document.roundedRect(1, 1, 30, 30, 7).fill('#0d7267');
  document.path('M11.5 16 V9.5 a4.5 4.5 0 0 1 9 0 V16').lineWidth(3).strokeColor('#a9d8cf').stroke();
  document.circle(16, 19, 9).fill('#fffdfa');
  document.path('M15 13 h2 v6 h4 v2 h-6 z').fill('#0a5f58');
  document.restore();
}
