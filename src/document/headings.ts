import type { Language, Range } from "../model";
import type { Line } from "./lines";
import { findMarker, type Marker } from "./markers";
import { headingLabel, isMatter } from "./ordinals";
import { isFinished, widthOf, type Wrapping } from "./wrapping";

/** A line that is a heading, or begins with one. */
export interface HeadingLine {
  /** The heading's text. */
  readonly range: Range;
  /** How many `#` it bears, or what its number and form come to: below all with `#`. */
  readonly hashes: number;
  /** What follows it on its line and is text already. */
  readonly rest: Range | null;
  /** The heading's own number, where it has one without naming its kind: `3.1`. */
  readonly label?: string;
}

/** What of its surroundings a line is judged by. */
export interface Surroundings {
  readonly before: Line | null;
  readonly after: Line | null;
  /** The next line that is not blank. */
  readonly next: Line | null;
  readonly language: Language;
  /** Whether nothing but blank lines stands before. */
  readonly first: boolean;
  /** Whether the document has headings with `#`. */
  readonly marked: boolean;
  /** Whether the text before has come to an end: a sentence, or a heading. */
  readonly closed: boolean;
  readonly wrapping: Wrapping;
  /** The last numbered heading of each form, for telling the next one. */
  readonly numbered: ReadonlyMap<string, number>;
}

const hashed = /^ {0,3}(#{1,6})(?=[ \t]|$)/u;
const bold = /^[ \t]*(?:\*\*|__)([^*_]{1,120})(?:\*\*|__)[:：]?[ \t]*$/u;
const article =
  /^[ \t\u3000]*第[〇一二三四五六七八九十百千\d０-９]{1,8}(?:条|章|節|編|款|部|の柱)(?:の[〇一二三四五六七八九十\d０-９]{1,4}){0,3}/u;
const caption = /^[ \t\u3000]*[（(][^（）()。]{1,80}[）)][ \t\u3000]*$/u;

const englishArticle = /^[ \t]*(?:Article|Section|Clause|Rule)\s+(?:\d{1,4}|[IVXLC]{1,7})(?:-\d{1,3})?[.:]?(?:\s|$)/u;

/** No heading is longer, in characters. */
const longest = { en: 110, ja: 60 };
const plainHashes = 7;

/** What stands between the `#` of a heading and those that may close it. Walked, since a pattern would try each run of spaces. */
function contentOfHashed(text: string, hashesEnd: number): [from: number, to: number] {
  const written = text.trimEnd();
  let closing = written.length;
  while (closing > hashesEnd && written[closing - 1] === "#") closing -= 1;
  const closed = closing < written.length && /[ \t]/.test(written[closing - 1] ?? "");
  const to = closed ? written.slice(0, closing).trimEnd().length : written.length;
  const from = text.length - text.slice(hashesEnd).trimStart().length;
  return [Math.min(from, Math.max(to, hashesEnd)), Math.max(to, hashesEnd)];
}

/** The heading that a line is, or null. */
export function findHeading(line: Line, around: Surroundings): HeadingLine | null {
  const marked = hashed.exec(line.text);
  if (marked) {
    const [from, to] = contentOfHashed(line.text, marked[0].length);
    return part(line, from, to, (marked[1] ?? "").length);
  }
  const length = line.text.trim().length;
  const start = line.text.length - line.text.trimStart().length;
  const end = line.text.trimEnd().length;
  const underline = around.after === null ? null : underlining(around.after);
  if (underline !== null && length > 0 && length <= 2 * longest.en && (around.before?.blank ?? true))
    return part(line, start, end, underline);
  if (length === 0) return null;
  const numbered = article.exec(line.text.slice(0, 40));
  if (numbered) return articleHeading(line, numbered[0].length, start, around);
  if (length > longest[around.language]) return labelledParagraph(line, start, around);
  if (bold.test(line.text) && (around.before?.blank ?? true)) return part(line, start, end, plainHashes);
  const alone = (around.before?.blank ?? true) || around.first || isCaption(around.before ?? line, line);
  const text = line.text.slice(start, end);
  const named = headingLabel(text) !== null;
  if (!alone) return null;
  if (/[。．.;；,、，:：!?！？]$/u.test(text) && !(named && length <= 20))
    return labelledParagraph(line, start, around);
  if (named && !/^\S+\s+\S+\s+\p{Ll}/u.test(text)) return part(line, start, end, plainHashes - 1);
  if (around.marked) return null;
  const separate = around.after?.blank ?? true;
  if (separate && isMatter(text)) return part(line, start, end, plainHashes - 1);
  if (
    around.first &&
    around.next !== null &&
    /\p{L}/u.test(text) &&
    (around.language === "en" ? length <= 90 : length <= 40)
  )
    return part(line, start, end, 1);
  if (separate && length <= 60 && around.closed && around.next !== null && opensText(around.next, around))
    return part(line, start, end, plainHashes + 4);
  if (separate && around.language === "en" && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text))
    return part(line, start, end, plainHashes - 1);
  return null;
}

function part(line: Line, start: number, end: number, hashes: number): HeadingLine {
  return { range: [line.range[0] + start, line.range[0] + end], hashes, rest: null };
}

function underlining(line: Line): number | null {
  return /^={3,}[ \t]*$/.test(line.text) ? 1 : /^-{4,}[ \t]*$/.test(line.text) ? 2 : null;
}

/** `第一条　この法律は…`: the heading is 第一条; a short name behind it belongs to it, a sentence does not. */
function articleHeading(line: Line, length: number, start: number, around: Surroundings): HeadingLine | null {
  const behind = line.text.slice(length);
  // 第二条第一項の… is a sentence that begins with a reference.
  if (!/^(?:$|[\s\u3000：:（(])/u.test(behind)) return null;
  const rest = behind.replace(/^[\s\u3000：:]+/u, "");
  const end = line.text.trimEnd().length;
  if (rest === "" || (rest.length <= 40 && !/[。、]/u.test(rest))) return part(line, start, end, plainHashes - 1);
  if (around.marked && !(around.before?.blank ?? true)) return null;
  const named = /^[（(][^（）()]{1,40}[）)]/u.exec(rest)?.[0].length ?? 0;
  const textStart = line.text.length - rest.length + named;
  return {
    ...part(line, start, named > 0 ? textStart : length, plainHashes - 1),
    rest: [
      line.range[0] + textStart + (line.text.slice(textStart).length - line.text.slice(textStart).trimStart().length),
      line.range[0] + end,
    ],
  };
}

/** `Article 12. The parties shall …` on one line: the heading is what names it. */
function labelledParagraph(line: Line, start: number, around: Surroundings): HeadingLine | null {
  if (around.marked || around.language === "ja") return null;
  if (!(around.before?.blank ?? true) && !isCaption(around.before ?? line, line)) return null;
  const name =
    /^(?:Article|Section|Clause|Rule)\s+(?:\d{1,4}|[IVXLC]{1,7})(?:-\d{1,3})?[.:]?\s+(?:\([^()\d][^()]{2,60}\)\s*)?(?=["“'(]?\p{Lu}|\(\d{1,2}\)\s)/u.exec(
      line.text.slice(start, start + 120),
    );
  if (name === null) return null;
  const heading = part(line, start, start + name[0].trimEnd().length, plainHashes - 1);
  return { ...heading, rest: [line.range[0] + start + name[0].length, line.range[0] + line.text.trimEnd().length] };
}

/** Whether a line is underlined, as Markdown writes headings: with `=` for the first level, `-` for the second. */
export function isUnderlined({ after, before }: Surroundings): boolean {
  return after !== null && underlining(after) !== null && (before?.blank ?? true);
}

/** Whether a line is the caption that Japanese laws put above an article: `（目的）`. */
export function isCaption(line: Line, next: Line | null): boolean {
  if (next === null || line.text.length >= 90 || !caption.test(line.text)) return false;
  return article.test(next.text.slice(0, 40)) || englishArticle.test(next.text.slice(0, 40));
}

/**
 * Whether a numbered line is a heading rather than an item: short, without a stop, and what follows is a sentence and no
 * item: `(1) Vendor diversification`, and `1.1` alone above its name.
 */
export function isNumberedHeading(line: Line, marker: Marker, around: Surroundings): boolean {
  if (marker.bulleted || marker.label === "" || around.next === null) return false;
  const content = line.text.slice(marker.contentStart).trim();
  const limit = around.language === "ja" ? 34 : 70;
  if (content.length > limit || /[.。．;；:：,、，]$/u.test(content) || /^\p{Ll}/u.test(content)) return false;
  if (isCutSentence(content, around)) return false;
  if (content === "") return marker.dotted && (around.after?.blank ?? true);
  const separate = around.after?.blank ?? true;
  // The first line of a paragraph is filled, and a sentence may end in it.
  if (!separate && (widthOf(line.text) >= 0.7 * around.wrapping.width || /[.。]\s/u.test(content))) return false;
  if (marker.dotted)
    return around.before?.blank !== false || /\.0$/.test(marker.label) || startsSentence(around.next, around);
  if (!(around.before?.blank ?? true)) return false;
  const successor = marker.readings.some(({ style, ordinal }) => around.numbered.get(style) === ordinal - 1);
  return ((separate || findMarker(around.next) !== null) && successor) || startsSentence(around.next, around);
}

/**
 * The first half of a sentence that a page break cut, rather than a name: it ends in a word that wants another one; or, in a
 * document whose headings bear `#`, it is as long or as parted as no plain heading of such a document.
 */
function isCutSentence(content: string, { language, marked }: Surroundings): boolean {
  if (language === "ja") return marked && (content.length > 20 || content.includes("、"));
  if (/\s(?:a|an|and|as|at|by|for|from|in|into|of|on|or|that|the|their|to|which|with)$/iu.test(content)) return true;
  return marked && content.split(/\s+/u).length > 8;
}

/** A short line above an item or a sentence is a heading, above another short line perhaps not. */
function opensText(next: Line, around: Surroundings): boolean {
  const marker = findMarker(next);
  return marker === null ? startsSentence(next, around) : next.text.length - marker.contentStart >= 40;
}

function startsSentence(next: Line, { language }: Surroundings): boolean {
  const text = next.text.trim();
  return (
    next.indent < 8 &&
    text.length >= (language === "ja" ? 12 : 20) &&
    (isFinished(text, language) || text.length >= (language === "ja" ? 20 : 50)) &&
    (language === "ja" ? /^[^\s・●○■•]/u.test(text) : /^["“'‘(*]*\p{Lu}/u.test(text)) &&
    !/^(?:\d|[a-z][.)]|\()/u.test(text)
  );
}
