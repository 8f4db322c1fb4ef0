import type { Inline } from "./blocks";

/** Joins neighbouring texts, and drops codes that are around nothing or around all of the text. */
export function tidyPieces(pieces: readonly Inline[]): Inline[] {
  return withoutOuterCodes(withoutEmptyCodes(pieces));
}

/** Whether pieces have no text and no markup that is to be kept. */
export function isBlank(pieces: readonly Inline[]): boolean {
  return pieces.every((piece) => (piece.kind === "text" ? piece.text.trim() === "" : piece.kind === "break"));
}

/** The text of pieces; a line that is ended by hand ends in a line feed. */
export function textOfPieces(pieces: readonly Inline[]): string {
  return pieces.map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "break" ? "\n" : "")).join("");
}

/** Drops pairs of codes with nothing between them, such as the bookmark links of a contents list. */
function withoutEmptyCodes(pieces: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (piece.kind === "close" && last?.kind === "open" && last.id === piece.id) kept.pop();
    else if (piece.kind === "text" && last?.kind === "text" && follows(last, piece))
      kept[kept.length - 1] = { ...last, text: last.text + piece.text };
    else kept.push(piece);
  }
  return kept;
}

type Text = Extract<Inline, { kind: "text" }>;

/** Whether a text follows another one in the source, or both are without offsets. */
function follows(before: Text, after: Text): boolean {
  return before.at === undefined ? after.at === undefined : after.at === before.at + before.text.length;
}

/** A paragraph that is bold as a whole has no bold word in it. Links stay. */
function withoutOuterCodes(pieces: Inline[]): Inline[] {
  let inner = pieces;
  for (;;) {
    const [first] = inner;
    const last = inner.at(-1);
    const isPair = first?.kind === "open" && last?.kind === "close" && first.id === last.id;
    if (!isPair || first.type === "link" || first.type === "superscript" || first.type === "code") return inner;
    inner = inner.slice(1, -1);
  }
}
