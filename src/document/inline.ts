import type { Language, NoteMark, Passage, Range, Run } from "../model";

/**
 * Markup inside a line. Each alternative is bounded or cannot overlap itself, so that the cost stays linear:
 * note marks, links, autolinks, escapes, entities, line breaks, emphasis.
 */
const markup =
  /<sup>\s*(?<sup>[^<>\s]{1,8})\s*<\/sup>|\[\^(?<caret>[^\]\s]{1,32})\]|[（(](?<note>注\s?[\d０-９]{1,3})[）)]|(?<star>※[\d０-９]{1,3})|\[(?<link>[^[\]\n]{1,2000})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)|<(?<auto>(?:https?|ftp|mailto):[^<>\s]{1,4000})>|\\+(?<escaped>[!-/:-@[-`{-~])|&(?<entity>amp|lt|gt|quot|nbsp|#39);|<br\s?\/?>|(?<emphasis>\*{1,3})/gu;

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };

/** Collects the text of a passage with the way back to the original. */
interface Builder {
  text: string;
  /** The last characters of the text, so that a long one is not looked into for each piece. */
  tail: string;
  readonly runs: Run[];
  readonly noteMarks: NoteMark[];
}

/**
 * The clean text of some stretches of a document that belong together, such as the halves of an item cut by a page break.
 * English halves are joined by a space, Japanese ones by nothing, unless Latin letters meet.
 */
export function cleanPassage(original: string, pieces: readonly Range[], language: Language): Passage {
  const builder: Builder = { text: "", tail: "", runs: [], noteMarks: [] };
  for (const piece of pieces) {
    const before = builder.text.length;
    const [start, end] = piece;
    if (before > 0 && needsSpace(builder.tail, original.slice(start, Math.min(end, start + 2)), language))
      append(builder, " ");
    addPiece(builder, original, piece);
  }
  const range: Range = [pieces[0]?.[0] ?? 0, pieces.at(-1)?.[1] ?? 0];
  return trimPassage({ text: builder.text, runs: builder.runs, noteMarks: builder.noteMarks, range });
}

function needsSpace(before: string, after: string, language: Language): boolean {
  if (/\s$/u.test(before.slice(-1))) return false;
  if (language === "en") return true;
  // Japanese that ends sentences with a full stop of Latin script has a space behind it.
  if (/[.,;:!?]$/.test(before)) return true;
  return /[\p{Script=Latin}\d]$/u.test(before.slice(-2)) && /^[\p{Script=Latin}\d]/u.test(after);
}

function addPiece(builder: Builder, original: string, [start, end]: Range): void {
  const piece = original.slice(start, end);
  let cursor = 0;
  for (const match of piece.matchAll(markup)) {
    const at = match.index;
    const groups = match.groups ?? {};
    copy(builder, piece.slice(cursor, at), start + cursor);
    cursor = at + match[0].length;
    const mark = groups["sup"] ?? groups["caret"] ?? noteLabel(groups["note"] ?? groups["star"]);
    const inner = groups["link"] ?? groups["auto"] ?? groups["escaped"];
    if (mark !== undefined) {
      builder.noteMarks.push({ label: mark, offset: builder.text.length, range: [start + at, start + cursor] });
    } else if (groups["link"] !== undefined) {
      addPiece(builder, original, [start + at + 1, start + at + 1 + groups["link"].length]);
    } else if (inner !== undefined) copy(builder, inner, start + at + match[0].indexOf(inner));
    else if (groups["entity"] !== undefined) append(builder, entities[groups["entity"]] ?? "");
    else if (groups["emphasis"] !== undefined && !isEmphasis(piece, at, cursor)) copy(builder, match[0], start + at);
  }
  copy(builder, piece.slice(cursor), start + cursor);
}

/** `注１` and `※1` are note 1. */
export function noteLabel<Label extends string | undefined>(label: Label): Label | string {
  return label
    ?.normalize("NFKC")
    .replace(/\s/gu, "")
    .replace(/^(?:注|※|note)(?=\d)/iu, "") as Label | string;
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
  builder.tail = (builder.tail + text.slice(-4)).slice(-4);
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
