import {
  parser,
  Strikethrough,
  Table,
  TaskList,
  type DelimiterType,
  type InlineContext,
  type MarkdownConfig,
} from "@lezer/markdown";

/** Characters that a delimiter of emphasis may touch as if they were letters or spaces: Japanese has no spaces around words. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u;
const punctuation = /[\p{P}\p{S}]/u;

/** One type for each sign and length of a delimiter, since a delimiter closes one of its own type. */
const delimiters = new Map(
  ["*", "**", "***", "_", "__", "___"].map((sign): [string, DelimiterType] => [
    sign,
    { resolve: sign.length === 1 ? "Emphasis" : "StrongEmphasis", mark: "EmphasisMark" },
  ]),
);

/** Emphasis by the rules of CommonMark, but for Japanese punctuation, which does not keep `**「強調」**の` from being emphasis. */
function parseEmphasis(context: InlineContext, next: number, start: number): number {
  const sign = String.fromCharCode(next);
  if (sign !== "*" && sign !== "_") return -1;
  let end = start + 1;
  while (context.char(end) === next) end += 1;
  const before = context.slice(Math.max(context.offset, start - 1), start);
  const after = context.slice(end, Math.min(context.end, end + 1));
  // `so*1` calls a note.
  const type = /[\p{L}\p{N}]/u.test(before) && /\d/.test(after) ? undefined : delimiters.get(sign.repeat(end - start));
  if (type === undefined) return end;
  const { canOpen, canClose } = sidesOf(sign, before, after);
  return context.addDelimiter(type, start, end, canOpen, canClose);
}

/** Whether a delimiter between two characters may open or close emphasis. */
function sidesOf(
  sign: string,
  before: string,
  after: string,
): { readonly canOpen: boolean; readonly canClose: boolean } {
  const isWide = wide.test(before) || wide.test(after);
  const isSpace = (character: string): boolean => /^\s?$/u.test(character);
  const isSign = (character: string): boolean => punctuation.test(character) && !isWide;
  const opens = (from: string, to: string): boolean => !isSpace(to) && (!isSign(to) || isSpace(from) || isSign(from));
  const [left, right] = [opens(before, after), opens(after, before)];
  if (sign === "*" || isWide) return { canOpen: left, canClose: right };
  return { canOpen: left && (!right || isSign(before)), canClose: right && (!left || isSign(after)) };
}

/** A line that ends in two spaces or a backslash. All spaces of a run are read at once, so that the cost stays linear. */
function parseHardBreak(context: InlineContext, next: number, start: number): number {
  if (next === backslash && context.char(start + 1) === lineFeed)
    return context.addElement(context.elt("HardBreak", start, start + 2));
  if (next !== space) return -1;
  let end = start + 1;
  while (context.char(end) === space) end += 1;
  if (context.char(end) !== lineFeed || end < start + 2) return end;
  return context.addElement(context.elt("HardBreak", start, end + 1));
}

const [backslash, lineFeed, space] = [92, 10, 32];

const inline: MarkdownConfig = {
  parseInline: [
    { name: "Emphasis", parse: parseEmphasis },
    { name: "HardBreak", parse: parseHardBreak },
  ],
};

/** CommonMark with the tables, tasks and struck text of GFM. */
export const markdownParser = parser.configure([Table, TaskList, Strikethrough, inline]);
