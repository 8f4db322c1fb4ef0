import { boundsOf, type Chunk } from "./chunks";
import type { Glyph } from "./pdf-page";

/** A mark of a note in a line: small and raised. */
export interface RaisedMark {
  readonly offset: number;
  readonly length: number;
}

/** A line of text on a page. */
export interface PdfLine {
  readonly page: number;
  /** The part of the page, from 0, in reading order. */
  readonly region: number;
  readonly text: string;
  /** For each UTF-16 unit of the text where it begins, in points. */
  readonly positions: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** The font size of most of the text. */
  readonly size: number;
  /** Whether most of the text is bold. */
  readonly bold: boolean;
  /** The family of most of the text. */
  readonly font: string;
  readonly marks: readonly RaisedMark[];
  /** Offsets of the text after gaps that are wider than spaces between words. */
  readonly gaps: readonly number[];
}

interface Row {
  readonly baseline: number;
  readonly size: number;
  readonly chunks: Chunk[];
}

/** Height of the slices in which rows are looked up, in points. */
const slice = 8;
/** The farthest that a small chunk is raised from a row in usual sizes, in slices. */
const reach = 4;

/** A part of a page without columns. */
export interface Region {
  readonly page: number;
  readonly region: number;
  readonly chunks: readonly Chunk[];
  /** Spaces of the page that are not in a chunk. */
  readonly spaces: readonly Glyph[];
}

/** The lines of a part of a page, from the top to the bottom. */
export function findLines({ page, region, chunks, spaces }: Region): PdfLine[] {
  const sorted = [...spaces].sort((a, b) => a.y - b.y);
  return findRows(chunks)
    .sort((a, b) => a.baseline - b.baseline)
    .map((row) => ({ page, region, ...toLine(row, spacesOf(row, sorted)) }));
}

/** The spaces on the baseline of a row. `sorted` is from the top to the bottom. */
function spacesOf({ baseline, size }: Row, sorted: readonly Glyph[]): Glyph[] {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle]?.y ?? Infinity) < baseline - 0.1 * size) from = middle + 1;
    else to = middle;
  }
  const found: Glyph[] = [];
  for (let glyph = sorted[from]; glyph && glyph.y <= baseline + 0.1 * size; glyph = sorted[(from += 1)])
    found.push(glyph);
  return found;
}

function findRows(chunks: readonly Chunk[]): Row[] {
  const rows: Row[] = [];
  const slices = new Map<number, Row[]>();
  const bySize = [...chunks].sort((a, b) => b.size - a.size);
  for (const chunk of bySize) {
    const at = Math.floor(chunk.baseline / slice);
    let best: Row | undefined;
    for (let index = at - reach; index <= at + reach; index += 1)
      for (const row of slices.get(index) ?? [])
        if (belongs(chunk, row) && (best === undefined || distance(chunk, row) < distance(chunk, best))) best = row;
    if (best) best.chunks.push(chunk);
    else {
      const row = { baseline: chunk.baseline, size: chunk.size, chunks: [chunk] };
      rows.push(row);
      const known = slices.get(at);
      if (known) known.push(row);
      else slices.set(at, [row]);
    }
  }
  return rows;
}

function distance(chunk: Chunk, row: Row): number {
  return Math.abs(chunk.baseline - row.baseline);
}

/** A smaller chunk may be raised or lowered; one of the same size is on the baseline. */
function belongs(chunk: Chunk, row: Row): boolean {
  return distance(chunk, row) <= (chunk.size < 0.85 * row.size ? 0.55 : 0.25) * row.size;
}

/** State while the glyphs of a row are written in order. */
interface Writer {
  text: string;
  readonly positions: number[];
  readonly marks: RaisedMark[];
  readonly gaps: number[];
  /** Where the last glyph that is no space ends. */
  end: number | undefined;
  last: Glyph | undefined;
  hasSpace: boolean;
}

function toLine(row: Row, spaces: readonly Glyph[]): Omit<PdfLine, "page" | "region"> {
  const writer: Writer = {
    text: "",
    positions: [],
    marks: [],
    gaps: [],
    end: undefined,
    last: undefined,
    hasSpace: false,
  };
  const placed = row.chunks.flatMap((chunk) => {
    const isRaised = chunk.size < 0.85 * row.size && row.baseline - chunk.baseline > 0.15 * row.size;
    return chunk.glyphs.map((glyph) => ({ glyph, isRaised }));
  });
  for (const glyph of spaces) placed.push({ glyph, isRaised: false });
  placed.sort((a, b) => a.glyph.x - b.glyph.x);
  for (const { glyph, isRaised } of placed) writeGlyph(writer, glyph, isRaised);
  const { text, positions, marks, gaps } = unspaced(writer);
  const { chunks, baseline } = row;
  return { text, positions, marks, gaps, ...boundsOf(chunks), baseline, ...styleOf(chunks) };
}

function writeGlyph(writer: Writer, glyph: Glyph, isRaised: boolean): void {
  if (glyph.text === " ") {
    writer.hasSpace = true;
    return;
  }
  const { end, last } = writer;
  if (end !== undefined && last !== undefined) {
    const gap = (glyph.x - end) / Math.min(glyph.size, last.size);
    const isWide = gap > 1.2;
    if (writer.hasSpace || (!isRaised && isSpaceBetween(last, glyph, gap)) || isWide) {
      if (!/\s$/u.test(writer.text) && glyph.text !== "\u3000") write(writer, " ", end);
    }
    if (isWide) writer.gaps.push(writer.text.length);
  }
  if (isRaised) addMark(writer, glyph.text.length);
  write(writer, glyph.text, glyph.x);
  writer.hasSpace = false;
  writer.last = glyph;
  writer.end = Math.max(glyph.x + glyph.width, end ?? -Infinity);
}

/** Makes the last mark longer or begins one. */
function addMark({ text, marks }: Writer, length: number): void {
  const last = marks.at(-1);
  if (last && last.offset + last.length === text.length)
    marks[marks.length - 1] = { ...last, length: last.length + length };
  else marks.push({ offset: text.length, length });
}

function write(writer: Writer, text: string, x: number): void {
  writer.text += text;
  for (let index = 0; index < text.length; index += 1) writer.positions.push(x);
}

const japanese = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** Whether a gap without a glyph for it is a space. Printers stretch Japanese, and set it apart from Latin words. */
function isSpaceBetween(before: Glyph, after: Glyph, gap: number): boolean {
  const [first, second] = [japanese.test(before.text), japanese.test(after.text)];
  if (first && second) return gap > 0.9;
  if (first || second) return gap > 0.5;
  return gap > 0.17;
}

/** Letter-spaced Japanese without its spaces: most of the characters of a line are parted by one. */
function unspaced(writer: Writer): Pick<PdfLine, "text" | "positions" | "marks" | "gaps"> {
  const { text } = writer;
  const spaced = text.match(/(?<=[\u3041-\u9fff、。，．「」（）]) (?=[\u3041-\u9fff、。，．「」（）])/gu)?.length ?? 0;
  const characters = text.match(/[\u3041-\u9fff]/gu)?.length ?? 0;
  if (spaced < 3 || spaced < 0.6 * (characters - 1)) return writer;
  const kept: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const isGap =
      text[index] === " " && /[\u3001-\u9fff\uff00-\uffef]/u.test((text[index - 1] ?? "") + (text[index + 1] ?? ""));
    if (!isGap) kept.push(index);
  }
  const moved = (offset: number): number => kept.filter((index) => index < offset).length;
  return {
    text: kept.map((index) => text[index]).join(""),
    positions: kept.map((index) => writer.positions[index] ?? 0),
    marks: writer.marks.map(({ offset, length }) => ({ offset: moved(offset), length })),
    gaps: writer.gaps.map(moved),
  };
}

function styleOf(chunks: readonly Chunk[]): Pick<PdfLine, "size" | "bold" | "font"> {
  const sizes = new Map<number, number>();
  const fonts = new Map<string, number>();
  let [bold, all] = [0, 0];
  for (const { glyphs } of chunks)
    for (const { size, font, text } of glyphs) {
      if (text === " ") continue;
      const rounded = Math.round(size * 10) / 10;
      sizes.set(rounded, (sizes.get(rounded) ?? 0) + 1);
      // In Japanese the font of Latin letters and brackets says little.
      fonts.set(font.name, (fonts.get(font.name) ?? 0) + (japanese.test(text) ? 3 : 1));
      all += 1;
      if (font.bold) bold += 1;
    }
  return { size: mostOf(sizes) ?? 0, bold: bold > 0.7 * all, font: familyOf(mostOf(fonts) ?? "") };
}

/** The name of a font without the tag of its subset. */
function familyOf(name: string): string {
  return name.replace(/^[A-Z]{6}\+/u, "");
}

/** The key with the highest count. */
export function mostOf<Key>(counts: ReadonlyMap<Key, number>): Key | undefined {
  let best: Key | undefined;
  let most = 0;
  for (const [key, count] of counts)
    if (count > most) {
      most = count;
      best = key;
    }
  return best;
}
