import type { NoteMark, Passage, Range, Run } from "../model";
import { cutsWithin, type Cut } from "./markdown/cuts";
import { hyphenBetween, needsSpace, type JoinContext } from "./page/joins";

/**
 * Markup inside a line. Each alternative is bounded or cannot overlap itself, so that the cost stays linear: code, which stays
 * as it is, note marks, links, autolinks, escapes, entities, tags of the layout, emphasis.
 */
const markup = new RegExp(
  [
    "(?<code>`[^`\\n]{1,500}`)",
    String.raw`<sup>\s*(?<sup>[^<>\s]{1,8})\s*<\/sup>`,
    String.raw`\[\^(?<caret>[^\]\s]{1,32})\]`,
    String.raw`[（(［[](?<note>(?:注|脚注|※|[*＊])\s?[\d０-９]{1,3}|(?:foot)?note\s\d{1,3})[）)］\]]`,
    String.raw`(?<star>※[\d０-９]{1,3})`,
    String.raw`(?<raised>[¹²³⁰⁴-⁹]{1,3}|[†‡]|(?<=[^\s\d*＊])[*＊][\d０-９]{1,2}(?![\d０-９*＊]))`,
    String.raw`\[(?<link>[^[\]\n]{1,2000})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`<(?<auto>(?:https?|ftp|mailto):[^<>\s]{1,4000})>`,
    String.raw`\\+(?<escaped>[!-/:-@[-${"`"}{-~])`,
    String.raw`&(?<entity>amp|lt|gt|quot|nbsp|#39);`,
    String.raw`<\/?(?:div|span|p|br|center|font|b|i|u|em|strong|small|big|hr|details|summary|table|thead|tbody|tr|t[dh]|blockquote|a)(?:\s[^<>\n]{0,400})?\/?>`,
    String.raw`(?<emphasis>\*{1,3})`,
  ].join("|"),
  "giu",
);

/** The marks of notes alone, for text whose other markup is known. */
const noteMarkup = new RegExp(
  [
    String.raw`<sup>\s*(?<sup>[^<>\s]{1,8})\s*<\/sup>`,
    String.raw`\[\^(?<caret>[^\]\s]{1,32})\]`,
    String.raw`[（(［[](?<note>(?:注|脚注|※|[*＊])\s?[\d０-９]{1,3}|(?:foot)?note\s\d{1,3})[）)］\]]`,
    String.raw`(?<star>※[\d０-９]{1,3})`,
    String.raw`(?<raised>[¹²³⁰⁴-⁹]{1,3}|[†‡]|(?<=[^\s\d*＊])[*＊][\d０-９]{1,2}(?![\d０-９*＊]))`,
  ].join("|"),
  "giu",
);

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** Collects the text of a passage with the way back to the original. */
interface Builder {
  text: string;
  /** The last characters of the text, so that a long one is not looked into for each piece. */
  tail: string;
  readonly runs: Run[];
  readonly noteMarks: NoteMark[];
  readonly noteLabels: ReadonlySet<string>;
}

/** No word is longer, and that much of two halves decides how they are joined. */
const longestHalf = 48;

/** The clean text of some stretches of a document that belong together, such as the halves of an item cut by a page break. */
export function cleanPassage(
  original: string,
  pieces: readonly Range[],
  context: JoinContext,
  cuts?: readonly Cut[],
): Passage {
  const builder: Builder = { text: "", tail: "", runs: [], noteMarks: [], noteLabels: context.noteLabels };
  pieces.forEach(([start, end], index) => {
    const [nextStart, nextEnd] = pieces[index + 1] ?? [end, end];
    const next = original.slice(nextStart, Math.min(nextEnd, nextStart + longestHalf));
    const half = original.slice(Math.max(start, end - longestHalf), end);
    const hyphen = next === "" ? null : hyphenBetween(half, next, context);
    const piece: Range = [start, hyphen === "dropped" ? end - 1 : end];
    if (cuts === undefined) addPiece(builder, original, piece, markup);
    else addMarkedPiece(builder, original, piece, cutsWithin(cuts, piece));
    if (next !== "" && hyphen === null && needsSpace(builder.tail, next, context.language)) append(builder, " ");
  });
  const range: Range = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
  return trimPassage({ text: builder.text, runs: builder.runs, noteMarks: builder.noteMarks, range });
}

/** A piece whose markup is known but for the marks of notes. */
function addMarkedPiece(builder: Builder, original: string, [start, end]: Range, cuts: readonly Cut[]): void {
  let cursor = start;
  for (const { range, kind, text } of cuts) {
    if (range[0] > cursor) addPiece(builder, original, [cursor, range[0]], noteMarkup);
    cursor = Math.min(end, range[1]);
    if (kind === "kept") copy(builder, original.slice(range[0], cursor), range[0]);
    else if (kind === "text") append(builder, text ?? "");
    else if (kind === "break" && !/\s$/u.test(builder.tail)) append(builder, " ");
  }
  if (cursor < end) addPiece(builder, original, [cursor, end], noteMarkup);
}

function addPiece(builder: Builder, original: string, [start, end]: Range, pattern: RegExp): void {
  const piece = original.slice(start, end);
  let cursor = 0;
  for (const match of piece.matchAll(pattern)) {
    const at = match.index;
    const groups = match.groups ?? {};
    copy(builder, piece.slice(cursor, at), start + cursor);
    cursor = at + match[0].length;
    const mark = markOf(builder, groups);
    if (mark === undefined && groups["note"] !== undefined) copy(builder, match[0], start + at);
    if (mark === undefined && (groups["sup"] ?? groups["raised"]) !== undefined) {
      const sign = groups["sup"] ?? groups["raised"] ?? "";
      copy(builder, sign, start + at + match[0].indexOf(sign, groups["sup"] === undefined ? 0 : 5));
      continue;
    }
    const inner = groups["link"] ?? groups["auto"] ?? groups["escaped"];
    if (mark !== undefined) {
      builder.noteMarks.push({ label: mark, offset: builder.text.length, range: [start + at, start + cursor] });
    } else if (groups["link"] !== undefined) {
      addPiece(builder, original, [start + at + 1, start + at + 1 + groups["link"].length], markup);
    } else if (inner !== undefined) copy(builder, inner, start + at + match[0].indexOf(inner));
    else if (groups["code"] !== undefined) copy(builder, match[0], start + at);
    else if (groups["entity"] !== undefined) append(builder, entities[groups["entity"]] ?? "");
    else if (groups["emphasis"] !== undefined && !isEmphasis(piece, at, cursor)) copy(builder, match[0], start + at);
  }
  copy(builder, piece.slice(cursor), start + cursor);
}

/** The label of the note that a mark calls; undefined for other markup, and for a raised sign that calls none: `m²`. */
function markOf(
  { tail, noteLabels }: Builder,
  groups: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { sup, caret, note, star, raised } = groups;
  const isUnit = /\d\s?[kcdm]?m$/u.test(tail);
  const isPower = /\d$/.test(tail);
  if (sup !== undefined) {
    const label = noteLabel(sup).replace(/^[[(（]|[\])）]$/gu, "") || sup;
    return isUnit || (isPower && noteLabels.size > 0 && !noteLabels.has(label)) ? undefined : label;
  }
  if (raised !== undefined) return !isUnit && noteLabels.has(noteLabel(raised)) ? noteLabel(raised) : undefined;
  // `(Note 4)` may refer to a note of another document.
  if (note !== undefined && /^(?:foot)?note/iu.test(note) && !noteLabels.has(noteLabel(note))) return undefined;
  return caret ?? noteLabel(note ?? star);
}

/** `注１`, `※1` and `¹` are note 1. */
export function noteLabel<Label extends string | undefined>(label: Label): Label | string {
  return label
    ?.normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/^(?:脚注|注|※|\*|(?:foot)?note)(?=\d)/iu, "") as Label | string;
}

/** Asterisks that touch a word on one side are emphasis; those between spaces or digits are a sign. */
function isEmphasis(piece: string, start: number, end: number): boolean {
  const before = piece[start - 1] ?? " ";
  const after = piece[end] ?? " ";
  if (/\s/u.test(before) && /\s/u.test(after)) return false;
  return !(/\d/.test(before) && /\d/.test(after));
}

function copy(builder: Builder, text: string, original: number): void {
  if (text === "") return;
  const last = builder.runs.at(-1);
  if (last && last.offset + last.length === builder.text.length && last.original + last.length === original) {
    builder.runs[builder.runs.length - 1] = { ...last, length: last.length + text.length };
  } else builder.runs.push({ offset: builder.text.length, original, length: text.length });
  append(builder, text);
}

function append(builder: Builder, text: string): void {
  builder.text += text;
  builder.tail = (builder.tail + text.slice(-6)).slice(-6);
}

function trimPassage(passage: Passage): Passage {
  const start = passage.text.length - passage.text.trimStart().length;
  const end = passage.text.trimEnd().length;
  if (start === 0 && end === passage.text.length) return passage;
  return {
    text: passage.text.slice(start, end),
    range: passage.range,
    runs: sliceRuns(passage.runs, [start, Math.max(start, end)]),
    noteMarks: passage.noteMarks.map((mark) => ({
      ...mark,
      offset: Math.min(Math.max(mark.offset - start, 0), Math.max(0, end - start)),
    })),
  };
}

/** The runs of a part of a text, with offsets from the beginning of that part. */
export function sliceRuns(runs: readonly Run[], [start, end]: Range): Run[] {
  return runs.flatMap((run) => {
    const from = Math.max(run.offset, start);
    const to = Math.min(run.offset + run.length, end);
    if (to <= from) return [];
    return [{ offset: from - start, original: run.original + from - run.offset, length: to - from }];
  });
}

/** The lines of a block of code as they are, without the line end after the last one. */
export function verbatimPassage(original: string, pieces: readonly Range[]): Passage {
  const builder: Builder = { text: "", tail: "", runs: [], noteMarks: [], noteLabels: new Set() };
  for (const [start, end] of pieces) copy(builder, original.slice(start, end), start);
  let end = builder.text.length;
  while (builder.text[end - 1] === "\n") end -= builder.text[end - 2] === "\r" ? 2 : 1;
  return {
    text: builder.text.slice(0, end),
    runs: sliceRuns(builder.runs, [0, end]),
    noteMarks: [],
    range: [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0],
    verbatim: true,
  };
}
