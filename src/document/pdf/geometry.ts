import type { PdfLine } from "./lines";
import { pitchOf, type BodyStyle } from "./style";

/** How far the edges of aligned lines may differ, of the font size. */
export const alignment = 0.5;
/** The fewest lines with one left edge that show their right edge. */
const minAligned = 4;

/** The edges of the text and the distances of its lines. */
export interface Geometry {
  readonly style: BodyStyle;
  /** The left edge of the part of the page that a line is in. */
  readonly left: (line: PdfLine) => number;
  /** The right edge to which the lines with the left edge of this one are filled. */
  readonly right: (line: PdfLine) => number;
  /** The usual distance of two lines in the size of this one, in points. */
  readonly pitch: (line: PdfLine) => number;
}

interface Edges {
  left: number;
  right: number;
  /** Right edges by left edge, in steps of the alignment. */
  readonly aligned: Map<number, number[]>;
}

/** Measures the lines of a document. */
export function measure(lines: readonly PdfLine[], style: BodyStyle): Geometry {
  const regions = new Map<string, Edges>();
  const step = alignment * style.size;
  for (const line of lines) {
    const key = keyOf(line);
    const edges = regions.get(key) ?? { left: Infinity, right: -Infinity, aligned: new Map<number, number[]>() };
    edges.left = Math.min(edges.left, line.left);
    edges.right = Math.max(edges.right, line.right);
    const column = Math.round(line.left / step);
    edges.aligned.set(column, [...(edges.aligned.get(column) ?? []), line.right]);
    regions.set(key, edges);
  }
  const pitches = new Map<number, number>();
  return {
    style,
    left: (line) => regions.get(keyOf(line))?.left ?? line.left,
    right: (line) => {
      const edges = regions.get(keyOf(line));
      if (edges === undefined) return line.right;
      const rights = edges.aligned.get(Math.round(line.left / step)) ?? [];
      const edge = rights.reduce((most, right) => Math.max(most, right), -Infinity);
      const filled = rights.filter((right) => right > edge - 2 * line.size).length;
      return rights.length >= minAligned && filled >= 0.5 * rights.length ? edge : edges.right;
    },
    pitch: ({ size }) => {
      const key = Math.round(size * 2) / 2;
      const known = pitches.get(key) ?? pitchOrUsual(lines, key, style);
      pitches.set(key, known);
      return known;
    },
  };
}

function keyOf({ page, region }: PdfLine): string {
  return `${String(page)} ${String(region)}`;
}

function pitchOrUsual(lines: readonly PdfLine[], size: number, style: BodyStyle): number {
  if (Math.abs(size - style.size) < 0.5) return style.pitch;
  const ofSize = lines.filter((line) => Math.abs(line.size - size) < 0.5);
  return ofSize.length >= 8 ? pitchOf(ofSize, size) : (style.pitch / style.size) * size;
}

const token = /^(?:[A-Za-z0-9“"'(（「『[][^\s\u3041-\u9fff]*|[\s\S][、。，．」』）)ー々っゃゅょッャュョ]*)/u;

/** Whether a line is filled, so that the next one begins because there is no room left. */
export function isFilled(line: PdfLine, next: PdfLine, { right }: Geometry): boolean {
  const edge = Math.min(right(line), Math.max(right(next), line.right));
  const room = edge - line.right;
  return room < widthOfFirstToken(next) + 0.6 * line.size;
}

function widthOfFirstToken({ text, positions, right }: PdfLine): number {
  const length = token.exec(text)?.[0].length ?? 1;
  return (positions[length] ?? right) - (positions[0] ?? 0);
}

/** Whether a line ends where a sentence ends. Marks of notes after the stop do not count. */
export function isFinished({ text, marks }: PdfLine): boolean {
  const mark = marks.at(-1);
  const end = mark && mark.offset + mark.length === text.length ? mark.offset : text.length;
  return /[.。．!?！？:：;；｡][”’"')\]」』）》】*_\s]{0,8}$/u.test(text.slice(0, end));
}
