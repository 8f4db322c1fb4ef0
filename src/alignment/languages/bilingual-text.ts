import { countJapanese, hasJapanese } from "../../language";
import { otherLanguage, type Language } from "../../model";
import { isEnglishText } from "./english-text";

/**
 * A stretch of a text and its language: null for what both languages share, such as numbers, rules and fences; `name` for a cell
 * that names the language of its column.
 */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly language: Language | "name" | null;
}

/** A Japanese text has about this many characters for each character of its English. */
const japanesePerEnglish = 0.42;
/** Neither language of a bilingual text has less than this share of what the other makes one expect. */
const minBalance = 0.4;
/** English in less than this share of its letters quotes Japanese rather than belonging to it. */
const minJapaneseShare = 0.1;
const minJapaneseShareOfProse = 0.25;

/**
 * Whether a text has everything in both languages: paragraph by paragraph, line by line, in the columns of a table, or with the
 * original in comments. A translation with English names, or with an untranslated half, is not bilingual.
 */
export function isBilingual(text: string): boolean {
  const stretches = stretchesOf(text).filter(({ language }) => language === "en" || language === "ja");
  const sizeOf = (wanted: Language): number =>
    stretches.reduce(
      (sum, { start, end, language }) => (language === wanted ? sum + letters(text.slice(start, end)) : sum),
      0,
    );
  const [english, japanese] = [sizeOf("en") * japanesePerEnglish, sizeOf("ja")];
  if (Math.min(english, japanese) === 0 || Math.min(english, japanese) < minBalance * Math.max(english, japanese))
    return false;
  // Half a document in each language changes between them once; a bilingual one changes all the time.
  const runs = stretches.filter(({ language }, index) => language !== stretches[index - 1]?.language);
  return runs.length >= 4 ? runs.length >= 0.15 * stretches.length : stretches.length <= 4;
}

/** Of the length that its English makes one expect a Japanese text has at least this much where all of it is translated. */
const minCoverage = 0.7;
/** Below this share of the English, the lines that a translation repeats are names and quotations. */
const minRepeatedShare = 0.6;

/**
 * Removes the original from a translation that repeats it, with spaces in place of it, so that every offset stays the same;
 * undefined if the translation does not repeat it, or is not complete without it, as when half of it is not translated yet.
 */
export function withoutOriginal(
  translation: string,
  original: string,
  language: Language,
): { readonly text: string; readonly lines: number } | undefined {
  const key = keyOf(original);
  const repeated = stretchesOf(translation).filter(
    ({ start, end, language: own }) =>
      own === "name" ||
      (own === otherLanguage(language) &&
        isLong(translation.slice(start, end)) &&
        key.includes(keyOf(translation.slice(start, end)))),
  );
  if (repeated.length === 0) return undefined;
  const repeatedLetters = repeated.reduce((sum, { start, end }) => sum + letters(translation.slice(start, end)), 0);
  const text = blanked(translation, repeated);
  const ownLetters = stretchesOf(text).reduce(
    (sum, { start, end, language: own }) => (own === language ? sum + letters(text.slice(start, end)) : sum),
    0,
  );
  const expected = language === "ja" ? letters(original) * japanesePerEnglish : letters(original) / japanesePerEnglish;
  if (ownLetters < minCoverage * expected || repeatedLetters < minRepeatedShare * letters(original)) return undefined;
  return { text: withoutEmptyComments(text), lines: repeated.length };
}

/** Letters of a line from which its repetition is no coincidence. */
function isLong(text: string): boolean {
  return letters(text) >= 3;
}

function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

/**
 * The part of a bilingual text in one language, with spaces in place of the rest, so that every offset stays the same.
 *
 * @example
 * textOfLanguage("Guide\n手引き\n", "ja") //=> "     \n手引き\n"
 */
export function textOfLanguage(text: string, language: Language): string {
  const others = stretchesOf(text).filter((stretch) => stretch.language !== null && stretch.language !== language);
  return withCommentsOpened(withoutEmptyComments(blanked(text, others)));
}

function blanked(text: string, stretches: readonly Stretch[]): string {
  let result = "";
  let end = 0;
  for (const stretch of stretches) {
    result += text.slice(end, stretch.start) + text.slice(stretch.start, stretch.end).replace(/[^\r\n]/gu, blank);
    end = stretch.end;
  }
  return result + text.slice(end);
}

/** Removes the marks of comments with text, which would hide it from the reader of the document. */
function withCommentsOpened(text: string): string {
  return text.replace(comments, (comment, inner: string) =>
    isEnglishText(inner.replace(/\s+/gu, " ")) || hasJapanese(inner) ? `    ${inner}   ` : comment,
  );
}

/** Removes the marks of comments without text. */
function withoutEmptyComments(text: string): string {
  return text.replace(comments, (comment, inner: string) => (inner.trim() === "" ? `    ${inner}   ` : comment));
}

const comments = /<!--([^]*?)-->/gu;

/** Characters beyond the basic plane have two units, and so have their blanks. */
function blank(character: string): string {
  return " ".repeat(character.length);
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let isFenced = false;
  for (const match of text.matchAll(/[^\r\n]+/gu)) {
    const [line] = match;
    const start = match.index;
    const isFence = /^\s*(?:```|~~~)/u.test(line);
    if (isFence) isFenced = !isFenced;
    if (isFence || isFenced) stretches.push({ start, end: start + line.length, language: null });
    else if (/^\s*\|.*\|/u.test(line) || /\|.*\|/u.test(line)) stretches.push(...cellsOf(line, start));
    else stretches.push({ start, end: start + line.length, language: languageOfLine(line) });
  }
  return stretches;
}

const columnName =
  /^\s*(?:en|ja|english|japanese|source|original|target|translation|英語|英文|原文|日本語|和文|和訳|訳文|日本語訳|対訳)\s*$/iu;

function cellsOf(line: string, lineStart: number): Stretch[] {
  const cells = [...line.matchAll(/[^|]+/gu)].filter(([cell]) => cell.trim() !== "");
  const areNames = cells.every(([cell]) => columnName.test(cell));
  return cells.map(({ 0: cell, index }) => ({
    start: lineStart + index,
    end: lineStart + index + cell.length,
    language: areNames ? "name" : languageOfLine(cell),
  }));
}

/** A line with Latin letters only is English in a bilingual text, whether prose or a title. */
function languageOfLine(line: string): Language | null {
  const text = line.replace(/<\/?[a-z][^>]*>|https?:\/\/\S+/giu, " ");
  const japanese = countJapanese(text);
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (japanese === 0) return latin > 1 ? "en" : null;
  const share = japanese / (japanese + latin);
  const isProse = /\b(?:the|of|and|to|is|are|in)\b/u.test(text);
  return share >= (isProse ? minJapaneseShareOfProse : minJapaneseShare) ? "ja" : "en";
}

function letters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
