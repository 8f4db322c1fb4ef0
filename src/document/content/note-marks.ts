import { noteLabel } from "../inline";
import { findNoteStart } from "../items/note-lines";
import type { ContentBlock, Inline } from "./blocks";
import { lineOf } from "./labels";
import { textOfPieces } from "./pieces";

/** A paragraph that is a note typed among the text, without its label. */
export interface TypedNote {
  readonly label: string;
  readonly content: readonly Inline[];
}

const raisedLabel = /^\s*[[(（［]?([\d０-９]{1,3}|[†‡*＊])[\])）］]?\s*$/u;
const typedMark = /[（(［[](?:注|註|脚注|※|[*＊])\s?[\d０-９]{1,3}[）)］\]]|※[\d０-９]{1,3}/gu;

/** The note that a paragraph is: it begins with a raised sign, or with a label such as `（注1）`, `※1`. */
export function typedNote(content: readonly Inline[]): TypedNote | undefined {
  const raised = raisedAt(content, 0);
  if (raised !== undefined && textOfPieces(content.slice(3)).trim() !== "")
    return { label: raised, content: content.slice(3) };
  const start = findNoteStart(lineOf(textOfPieces(content).slice(0, 200), 0));
  const [first, ...rest] = content;
  if (start === null || first?.kind !== "text" || first.text.length < start.contentStart) return undefined;
  const text = first.text.slice(start.contentStart);
  return { label: start.label, content: text === "" ? rest : [{ ...first, text }, ...rest] };
}

/** The label of a raised sign that begins at a piece. */
function raisedAt(content: readonly Inline[], index: number): string | undefined {
  const [open, text, close] = content.slice(index, index + 3);
  if (open?.kind !== "open" || open.type !== "superscript" || text?.kind !== "text" || close?.kind !== "close")
    return undefined;
  const sign = raisedLabel.exec(text.text)?.[1];
  return sign === undefined ? undefined : noteLabel(sign);
}

/** The labels of the notes that are typed among blocks. */
export function typedNoteLabels(blocks: readonly ContentBlock[]): Set<string> {
  const labels = new Set<string>();
  for (const block of blocks) {
    const note = block.kind === "paragraph" ? typedNote(block.content) : undefined;
    if (note !== undefined) labels.add(note.label);
  }
  return labels;
}

/** Turns raised and bracketed signs that are the label of a note into marks of it. */
export function withNoteMarks(content: readonly Inline[], labels: ReadonlySet<string>): Inline[] {
  if (labels.size === 0) return [...content];
  const marked: Inline[] = [];
  for (let index = 0; index < content.length; index += 1) {
    const raised = raisedAt(content, index);
    const piece = content[index]!;
    if (raised !== undefined && labels.has(raised)) {
      marked.push({ kind: "note-mark", label: raised });
      index += 2;
    } else if (piece.kind === "text") marked.push(...splitMarks(piece, labels));
    else marked.push(piece);
  }
  return marked;
}

function splitMarks(piece: Extract<Inline, { kind: "text" }>, labels: ReadonlySet<string>): Inline[] {
  const parts: Inline[] = [];
  let cursor = 0;
  for (const match of piece.text.matchAll(typedMark)) {
    const label = noteLabel(match[0].replace(/^[（(［[]|[）)］\]]$/gu, ""));
    if (!labels.has(label)) continue;
    if (match.index > cursor) parts.push({ kind: "text", text: piece.text.slice(cursor, match.index) });
    parts.push({ kind: "note-mark", label });
    cursor = match.index + match[0].length;
  }
  if (cursor === 0) return [piece];
  if (cursor < piece.text.length) parts.push({ kind: "text", text: piece.text.slice(cursor) });
  return parts;
}
