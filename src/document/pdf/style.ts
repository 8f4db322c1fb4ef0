import { mostOf, type PdfLine } from "./lines";

/** How a document is set. */
export interface BodyStyle {
  /** The font size of most of the text. */
  readonly size: number;
  readonly bold: boolean;
  readonly font: string;
  /** The usual distance of two lines of the body, in points. */
  readonly pitch: number;
  /** Whether a space usually parts Japanese from Latin letters. */
  readonly spaced: boolean;
}

/** Reads the habits of a document off its lines. */
export function bodyStyle(lines: readonly PdfLine[]): BodyStyle {
  const sizes = new Map<number, number>();
  for (const { size, text } of lines) add(sizes, Math.round(size * 2) / 2, text.length);
  const rounded = mostOf(sizes) ?? 10;
  const body = lines.filter(({ size }) => Math.abs(size - rounded) <= 0.5);
  const exact = new Map<number, number>();
  const fonts = new Map<string, number>();
  let [bold, all, spaced, tight] = [0, 0, 0, 0];
  for (const { size, font, text, bold: isBold } of body) {
    add(exact, size, text.length);
    add(fonts, font, text.length);
    all += text.length;
    if (isBold) bold += text.length;
    spaced += text.match(/[\u3041-\u9fff] [A-Za-z0-9]|[A-Za-z0-9] [\u3041-\u9fff]/gu)?.length ?? 0;
    tight += text.match(/[\u3041-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u3041-\u9fff]/gu)?.length ?? 0;
  }
  const size = mostOf(exact) ?? rounded;
  return {
    size,
    bold: bold > 0.5 * all,
    font: mostOf(fonts) ?? "",
    pitch: pitchOf(lines, size),
    spaced: spaced > tight,
  };
}

/** The usual distance of two lines of one size that follow each other. */
export function pitchOf(lines: readonly PdfLine[], size: number): number {
  const distances = new Map<number, number>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || next.page !== line.page || next.region !== line.region) return;
    if (Math.abs(line.size - size) > 0.3 || Math.abs(next.size - size) > 0.3) return;
    const distance = Math.round((next.baseline - line.baseline) * 2) / 2;
    if (distance > 0.8 * size && distance < 3.5 * size) add(distances, distance, 1);
  });
  return mostOf(distances) ?? 1.4 * size;
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count);
}
