import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import { splitRuns, type FontName, type HasGlyph } from './split-runs.ts';
import { wrapRuns } from './wrap-runs.ts';

type Document = InstanceType<typeof PDFDocument>;

/** Not called `require`: the bundler would add a declaration of that name, and the built printer could not be loaded. */
const packages = createRequire(import.meta.url);
const fontFiles: Readonly<Record<FontName, string>> = {
  body: packages.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: packages.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  mono: packages.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
  monoBold: packages.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono-Bold.ttf'),
};

export const ink = {
  strong: '#231f1a',
  soft: '#5b534a',
  accent: '#0b6a62',
  line: '#a9cfc8',
  tint: '#eef5f3',
};

export interface Style {
  readonly font: FontName;
  readonly size: number;
  readonly color?: string;
  /** Distance between base lines, in sizes; 1.45 by default. */
  readonly leading?: number;
}

/**
 * A4, in points, with margins that also survive a printer with Letter paper: nothing stands in the 54 points at each edge.
 */
export class Sheet {
  readonly document: Document;
  readonly left = 54;
  readonly width = 595.28 - 2 * 54;
  readonly top = 54;
  /** Below it only the footer stands. */
  readonly bottom = 841.89 - 54 - 22;
  y = this.top;

  constructor(document: Document) {
    this.document = document;
    for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, file);
  }

  readonly #hasGlyph: HasGlyph = (font, codePoint) => {
    this.document.font(font);
    // Not in the type declarations, and the only way to know before the box with a cross is on paper.
    const { _font: opened } = this.document as unknown as {
      _font: { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };
    };
    return opened.font.hasGlyphForCodePoint(codePoint);
  };

  /** Text of ours, from the catalogue: wrapped at spaces. Answers its height. */
  text(text: string, style: Style, at: { x?: number; y?: number; width?: number } = {}): number {
    const { x = this.left, y = this.y, width = this.width } = at;
    const leading = style.leading ?? 1.45;
    this.document
      .font(style.font)
      .fontSize(style.size)
      .fillColor(style.color ?? ink.strong);
    const lineGap = style.size * leading - this.document.currentLineHeight();
    this.document.text(text, x, y, { width, lineGap });
    return this.document.y - y;
  }

  /** The height that `text` would take. */
  heightOf(text: string, style: Style, width: number): number {
    this.document.font(style.font).fontSize(style.size);
    const lineGap = style.size * (style.leading ?? 1.45) - this.document.currentLineHeight();
    return this.document.heightOfString(text, { width, lineGap });
  }

  /** Text that may hold anything, such as a path: every sign is shown or named by its number. Answers its height. */
  foreign(text: string, style: Style, at: { x?: number; y?: number; width?: number } = {}): number {
    const { x = this.left, y = this.y, width = this.width } = at;
    const step = style.size * (style.leading ?? 1.45);
    const lines = this.#lines(text, style, width);
    lines.forEach((line, index) => {
      let drawn = 0;
      for (const run of line) {
        this.document
          .font(run.font)
          .fontSize(style.size)
          .fillColor(style.color ?? ink.strong);
        this.document.text(run.text, x + drawn, y + index * step, { lineBreak: false });
        drawn += this.document.widthOfString(run.text);
      }
    });
    return lines.length * step;
  }

  heightOfForeign(text: string, style: Style, width: number): number {
    return this.#lines(text, style, width).length * style.size * (style.leading ?? 1.45);
  }

  #lines(text: string, style: Style, width: number): ReturnType<typeof wrapRuns> {
    const runs = splitRuns(text, style.font, this.#hasGlyph);
    return wrapRuns(runs, width, (run) =>
      this.document.font(run.font).fontSize(style.size).widthOfString(run.text),
    );
  }

  /** Begins a new page unless this much is left on this one. */
  makeRoom(height: number): void {
    if (this.y + height <= this.bottom) return;
    this.document.addPage();
    this.y = this.top;
  }

  box(x: number, y: number, width: number, height: number, color: string): void {
    this.document.roundedRect(x, y, width, height, 5).fill(color);
  }

  line(y: number, color = ink.line, thickness = 0.75): void {
    this.document
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(thickness)
      .strokeColor(color)
      .stroke();
  }
}
