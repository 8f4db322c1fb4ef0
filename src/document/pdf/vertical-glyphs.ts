import type { Glyph, PdfPage } from "./pdf-page";

/** Height of a character above the baseline, of the font size; in vertical writing the origin of a glyph is at its top. */
const ascent = 0.88;
/** So many times more steps downwards than to the right make a page vertical. */
const minDownwards = 2;

/** The glyphs of a page by the direction of its text. */
export interface DirectedGlyphs {
  readonly horizontal: readonly Glyph[];
  /** Turned so that text runs from left to right and lines from the top to the bottom, like horizontal text. */
  readonly vertical: readonly Glyph[];
}

/** Parts vertical writing, with or without a font for it, from horizontal text. */
export function directGlyphs({ glyphs, verticalGlyphs, width }: PdfPage): DirectedGlyphs {
  const turned = verticalGlyphs.map((glyph) => ({ ...glyph, x: glyph.y, y: width - glyph.x }));
  if (!runsDownwards(glyphs)) return { horizontal: glyphs, vertical: turned };
  const own = glyphs.map((glyph) => ({
    ...glyph,
    x: glyph.y - ascent * glyph.size,
    y: width - (glyph.x + glyph.width / 2),
    width: glyph.size,
  }));
  return { horizontal: [], vertical: [...own, ...turned] };
}

/** Whether glyphs that follow each other in the file are mostly below each other. */
function runsDownwards(glyphs: readonly Glyph[]): boolean {
  let [downwards, rightwards] = [0, 0];
  glyphs.forEach((glyph, index) => {
    const before = glyphs[index - 1];
    if (before === undefined || glyph.text === " ") return;
    const [dx, dy] = [(glyph.x - before.x) / before.size, (glyph.y - before.y) / before.size];
    if (Math.abs(dy) < 0.1 && dx > 0 && dx < 2) rightwards += 1;
    else if (Math.abs(dx) < 0.6 && dy > 0.4 && dy < 1.6 && glyph.text.length === 1) downwards += 1;
  });
  return downwards >= 10 && downwards > minDownwards * rightwards;
}
