import { foldCharacters } from "./fold-characters";
import { identity, multiply, pageMatrix, toMatrix, transformPoint, type Matrix } from "./matrix";
import { rulesOfPath } from "./page-rules";
import type { FontFacts, PackedGlyph, PageOperators } from "./page-operators";
import type { Glyph, PdfFont, PdfPage, Rule } from "./pdf-page";

interface Graphics {
  readonly matrix: Matrix;
  readonly font: FontState | undefined;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  readonly horizontalScale: number;
  readonly leading: number;
  readonly rise: number;
  /** Whether glyphs are filled and outlined, as programs do for a bold that the font lacks. */
  readonly outlined: boolean;
}

interface FontState {
  readonly facts: FontFacts;
  readonly font: PdfFont;
  readonly outlinedFont: PdfFont;
}

/** The state of text and graphics while the operators of one page are read. */
interface Reader {
  readonly page: {
    readonly glyphs: Glyph[];
    readonly verticalGlyphs: Glyph[];
    readonly rotated: Glyph[];
    readonly rules: Rule[];
  };
  readonly fonts: ReadonlyMap<string, FontState>;
  readonly saved: Graphics[];
  /** Whether each open marked content is shown. */
  readonly layers: boolean[];
  hidden: number;
  textMatrix: Matrix;
  line: readonly [x: number, y: number];
  x: number;
  y: number;
  state: Graphics;
}

function createReader(page: PageOperators): Reader {
  const fonts = new Map<string, FontState>();
  for (const [key, facts] of Object.entries(page.fonts)) {
    const bold =
      facts.bold || /bold|black|heavy|demi|-medi\b|^(?:[A-Z]{6}\+)?(?:CM|SF)BX|[-_ ,]W[6-9]\b/iu.test(facts.name);
    const font = { name: facts.name, bold, vertical: facts.vertical };
    fonts.set(key, { facts, font, outlinedFont: { ...font, bold: true } });
  }
  return {
    page: { glyphs: [], verticalGlyphs: [], rotated: [], rules: [] },
    fonts,
    saved: [],
    layers: [],
    hidden: 0,
    textMatrix: identity,
    line: [0, 0],
    x: 0,
    y: 0,
    state: {
      matrix: pageMatrix(page.view, page.rotate),
      font: undefined,
      size: 0,
      characterSpacing: 0,
      wordSpacing: 0,
      horizontalScale: 1,
      leading: 0,
      rise: 0,
      outlined: false,
    },
  };
}

type Handler = (reader: Reader, operands: readonly unknown[]) => void;

function setter(change: (value: number) => Partial<Graphics>): Handler {
  return (reader, [value]) => set(reader, change(Number(value)));
}

const restore: Handler = (reader) => (reader.state = reader.saved.pop() ?? reader.state);

/** Operators by their names in pdf.js, as ISO 32000-1 (8.3, 9.3, 9.4, 14.6) defines them. */
const handlers: Readonly<Record<string, Handler>> = {
  save: (reader) => reader.saved.push(reader.state),
  restore,
  transform: (reader, operands) => concatenate(reader, toMatrix(operands)),
  paintFormXObjectBegin: (reader, [matrix]) => {
    reader.saved.push(reader.state);
    if (matrix) concatenate(reader, toMatrix(matrix as ArrayLike<unknown>));
  },
  paintFormXObjectEnd: restore,
  beginText: (reader) => setTextMatrix(reader, identity),
  setTextMatrix: (reader, [matrix]) => setTextMatrix(reader, toMatrix(matrix as ArrayLike<unknown>)),
  setCharSpacing: setter((characterSpacing) => ({ characterSpacing })),
  setWordSpacing: setter((wordSpacing) => ({ wordSpacing })),
  setHScale: setter((percent) => ({ horizontalScale: percent / 100 })),
  setLeading: setter((leading) => ({ leading })),
  setTextRise: setter((rise) => ({ rise })),
  setTextRenderingMode: setter((mode) => ({ outlined: mode % 4 === 2 })),
  setFont: (reader, [key, size]) => set(reader, { font: reader.fonts.get(String(key)), size: Number(size) }),
  moveText: (reader, [x, y]) => moveText(reader, Number(x), Number(y)),
  setLeadingMoveText: (reader, [x, y]) => {
    set(reader, { leading: -Number(y) });
    moveText(reader, Number(x), Number(y));
  },
  nextLine: (reader) => moveText(reader, 0, -reader.state.leading),
  showText: (reader, [glyphs]) => showText(reader, glyphs as readonly PackedGlyph[]),
  constructPath: (reader, [path]) => {
    if (reader.hidden === 0)
      for (const rule of rulesOfPath(path as ArrayLike<number>, reader.state.matrix)) reader.page.rules.push(rule);
  },
  beginMarkedContent: (reader) => beginContent(reader, true),
  beginMarkedContentProps: (reader, [tag, value]) => beginContent(reader, tag !== "OC" || value !== false),
  endMarkedContent: (reader) => {
    if (reader.layers.pop() === false) reader.hidden -= 1;
  },
};

function set(reader: Reader, change: Partial<Graphics>): void {
  reader.state = { ...reader.state, ...change };
}

function concatenate(reader: Reader, matrix: Matrix): void {
  set(reader, { matrix: multiply(reader.state.matrix, matrix) });
}

function beginContent(reader: Reader, visible: boolean): void {
  reader.layers.push(visible);
  if (!visible) reader.hidden += 1;
}

function setTextMatrix(reader: Reader, matrix: Matrix): void {
  reader.textMatrix = matrix;
  reader.x = reader.y = 0;
  reader.line = [0, 0];
}

function moveText(reader: Reader, x: number, y: number): void {
  reader.line = [reader.line[0] + x, reader.line[1] + y];
  [reader.x, reader.y] = reader.line;
}

function showText(reader: Reader, glyphs: readonly PackedGlyph[]): void {
  const { font, size, characterSpacing, wordSpacing, horizontalScale, rise, matrix, outlined } = reader.state;
  if (font === undefined || size === 0) return;
  const { vertical, scale } = font.facts;
  const toPage = multiply(matrix, reader.textMatrix);
  for (const glyph of glyphs) {
    if (typeof glyph === "number") {
      advance(reader, (-glyph * size) / 1000);
      continue;
    }
    const [text, width, isSpace] = glyph;
    const spacing = characterSpacing + (isSpace ? wordSpacing : 0);
    const own = (vertical ? verticalAdvance(glyph, font.facts) : width) * size * scale;
    const folded = foldCharacters(text);
    if (folded !== "" && reader.hidden === 0) {
      const [x, y] = transformPoint(toPage, reader.x, reader.y + rise);
      const scaled = vertical ? own : own * horizontalScale;
      place(
        reader,
        { text: folded, x, y, width: scaled, size, font: outlined ? font.outlinedFont : font.font },
        toPage,
      );
    }
    advance(reader, vertical ? own - spacing : own + spacing);
  }
}

/** Moves to the next glyph; vertical writing runs towards smaller `y`. */
function advance(reader: Reader, length: number): void {
  const { font, horizontalScale } = reader.state;
  if (font?.facts.vertical === true) reader.y += length;
  else reader.x += length * horizontalScale;
}

/** Puts a glyph, whose lengths are in text space, among those of its direction. */
function place({ page }: Reader, glyph: Glyph, [a, b, c, d]: Matrix): void {
  const along = Math.hypot(a, b);
  const across = Math.hypot(c, d);
  const { vertical } = glyph.font;
  const size = Math.abs(glyph.size) * (vertical ? along : across);
  const placed = { ...glyph, size, width: Math.abs(glyph.width) * (vertical ? across : along) };
  const isUpright = Math.abs(b) <= 0.05 * along && a * Math.sign(glyph.size) > 0;
  if (![placed.x, placed.y, placed.width, size].every(Number.isFinite) || size < 0.5) return;
  if (!isUpright) page.rotated.push(placed);
  else if (vertical) page.verticalGlyphs.push(placed);
  else page.glyphs.push(placed);
}

function verticalAdvance([, width, , own]: Exclude<PackedGlyph, number>, { vmetrics }: FontFacts): number {
  const advance = (own ?? vmetrics)?.[0];
  return advance === undefined ? -width : -Math.abs(advance);
}

/** The glyphs and rules of a page. A page whose text is turned as a whole is turned back. */
export function pageContent(page: PageOperators): PdfPage {
  const own = readPage(page);
  if (own.rotated.length <= own.upright) return own.content;
  const turned = [90, 180, 270].map((angle) => readPage({ ...page, rotate: page.rotate + angle }));
  return [own, ...turned].reduce((best, each) => (each.upright > best.upright ? each : best)).content;
}

interface PageReading {
  readonly content: PdfPage;
  readonly rotated: readonly Glyph[];
  /** How many glyphs are upright. */
  readonly upright: number;
}

function readPage(page: PageOperators): PageReading {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const isTurned = page.rotate % 180 !== 0;
  const reader = createReader(page);
  for (const [name, operands] of page.operators) handlers[name]?.(reader, operands);
  const { glyphs, verticalGlyphs, rotated, rules } = reader.page;
  const content = {
    number: page.number,
    width: isTurned ? top - bottom : right - left,
    height: isTurned ? right - left : top - bottom,
    glyphs: withoutDoubles(glyphs),
    verticalGlyphs: withoutDoubles(verticalGlyphs),
    rotatedText: rotated.map(({ text }) => text).join(""),
    rules,
  };
  return { content, rotated, upright: glyphs.length + verticalGlyphs.length };
}

/** Without the glyphs that are drawn again over themselves, a fraction aside, to look bold. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    if (glyph.text.trim() === "") return true;
    const cell = `${glyph.text} ${String(Math.round(glyph.y / glyph.size))}`;
    const known = seen.get(cell);
    const near = 0.15 * glyph.size;
    // The last few are enough: a double follows its line.
    const double = known
      ?.slice(-40)
      .some((each) => Math.abs(each.x - glyph.x) < near && Math.abs(each.y - glyph.y) < near);
    if (double === true) return false;
    if (known) known.push(glyph);
    else seen.set(cell, [glyph]);
    return true;
  });
}
