import { expectArguments, language as languageShape, text as textShape } from "../model/shapes";
import type { Language, Range } from "../model";

const argumentShapes = { text: textShape, language: languageShape };

/**
 * Where the sentences of a passage stand. Ranges are in order, hold no white space at their ends, and with the white space
 * between them concatenate to the input.
 *
 * Japanese ends a sentence at 。！？｡, and at `．` or `. ` where a document ends them so, outside brackets that are closed; an opening bracket without its partner does not
 * swallow the rest. English ends one at `.`, `!` or `?` and what closes it (`Software.”`), if what follows looks like a
 * beginning and what precedes is no abbreviation (`No. 27`, `the U.K. signed`).
 *
 * @example
 * splitSentences("署名した。更に協力する。", "ja") //=> [[0, 5], [5, 12]]
 */
export function splitSentences(text: string, language: Language): Range[] {
  expectArguments({ text, language }, argumentShapes);
  const ends = language === "ja" ? japaneseEnds(text) : englishEnds(text);
  const ranges: Range[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const range = trim(text, start, end);
    if (range[1] > range[0]) ranges.push(range);
    start = end;
  }
  return ranges;
}

function trim(text: string, start: number, end: number): Range {
  const isSpace = (index: number): boolean => /\s/u.test(text[index] ?? "");
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return [start, end];
}

const closers = new Map([
  ["「", "」"],
  ["『", "』"],
  ["（", "）"],
  ["(", ")"],
  ["［", "］"],
  ["[", "]"],
  ["【", "】"],
  ["〔", "〕"],
  ["〈", "〉"],
  ["《", "》"],
  ["“", "”"],
]);
const openers = new Set(closers.keys());
const closing = new Set(closers.values());

/** For each unit of the text how many closed pairs of brackets it stands in. */
function bracketDepths(text: string): Uint16Array {
  const change = new Int32Array(text.length + 1);
  const open: { readonly bracket: string; readonly at: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? "";
    if (openers.has(character)) open.push({ bracket: character, at: index });
    else if (closing.has(character)) {
      // The innermost opener of that kind; openers inside it without a partner are passed over. Bounded, so that a
      // text of openers alone costs no square.
      const lowest = Math.max(0, open.length - 16);
      for (let candidate = open.length - 1; candidate >= lowest; candidate -= 1) {
        const opener = open[candidate];
        if (opener === undefined || closers.get(opener.bracket) !== character) continue;
        open.length = candidate;
        change[opener.at] = (change[opener.at] ?? 0) + 1;
        change[index] = (change[index] ?? 0) - 1;
        break;
      }
    }
  }
  const depths = new Uint16Array(text.length);
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    depth += change[index] ?? 0;
    depths[index] = depth;
  }
  return depths;
}

/** The particle that quotes what stands before it, and no word that begins with the same kana. */
const quotes = /^(?:と(?!はいえ|ころ|もあれ|りわけ|くに|ても|にかく|もに|き)|って)/u;

function japaneseEnds(text: string): number[] {
  const depths = bracketDepths(text);
  const ends: number[] = [];
  // A full stop of Latin script ends a sentence where Japanese precedes and white space or the end follows, or where a
  // Latin word precedes and Japanese follows; the full-width one also where Japanese follows at once (`である．また`).
  const stop =
    /[。！？｡!?]+|(?<=[\u3041-\u30ff\u3400-\u9fff）」)\]])(?:[．.](?=\s|$)|．(?=[^\s\p{N}\p{Script=Latin}．]))|(?<=[\p{Script=Latin}\d]{2})[．.](?=\s+[\u3041-\u9fff「『（])/gu;
  for (const match of text.matchAll(stop)) {
    let end = match.index + match[0].length;
    if ((depths[match.index] ?? 0) > 0) continue;
    if (/^[．.]$/.test(match[0]) && isAbbreviation(text, match.index)) continue;
    // `何？と聞いた` goes on, `何？とはいえ…` does not.
    if (/[！？!?]$/u.test(match[0]) && quotes.test(text.slice(end, end + 6))) continue;
    if (/^[!?]+$/.test(match[0]) && /\S/u.test(text[end] ?? " ") && !/[\u3000-\u9fff]/u.test(text[end] ?? "")) continue;
    // A closer without a partner belongs to the sentence that it stands behind.
    while (closing.has(text[end] ?? "") || /[”’"']/u.test(text[end] ?? "")) end += 1;
    ends.push(end);
  }
  return ends;
}

/** Abbreviations that end in a full stop and are followed by a capital or a digit in mid-sentence. */
const titles = new Set(
  "mr mrs ms dr prof hon rev gen sen rep gov st sr jr no nos art arts sec secs ch chap para paras p pp vol fig figs eq ed eds cf vs viz e.g i.e approx ref refs op cit al".split(
    " ",
  ),
);
/** Words that are cut short only before a number: `Jan. 5`. */
const beforeNumbers = new Set("jan feb mar apr jun jul aug sept sep oct nov dec tab ver v ch".split(" "));
/** What a sentence begins with and a name does not. */
const openings =
  /^\s+["“(]?(?:The|This|That|These|Those|It|In|We|They|He|She|However|If|When|While|For|As|On|At|To|Both|There|Their|Its|Our|Also|Moreover|Furthermore)\s/u;
/** The number of a note behind a stop, as text out of a PDF has it: `customers.2 The`, `customers.[2] The`. */
const noteNumber = /(?:\[\d{1,3}\]|\d{1,2})(?=\s+["“(]?\p{Lu})/uy;

function englishEnds(text: string): number[] {
  const ends: number[] = [];
  // Scanned by hand behind each run of stops: one regular expression for all of it would try a leader of dots
  // (`Contents ......... 4`) from each of its dots.
  const closed = /[”’"'»)\]]*/uy;
  const gap = /\s+[“‘"'«([]*/uy;
  for (const { 0: marks, index } of text.matchAll(/[.!?]+/g)) {
    closed.lastIndex = index + marks.length;
    const closer = closed.exec(text)?.[0] ?? "";
    let end = index + marks.length + closer.length;
    noteNumber.lastIndex = end;
    if (/\p{Ll}{2}$/u.test(text.slice(Math.max(0, index - 2), index)) && !isAbbreviation(text, index))
      end += noteNumber.exec(text)?.[0].length ?? 0;
    gap.lastIndex = end;
    const between = gap.exec(text)?.[0];
    if (
      between === undefined ||
      !/^[\p{Lu}\p{N}\p{Lo}]/u.test(text.slice(end + between.length, end + between.length + 2))
    )
      continue;
    if (marks === "." && closer === "" && isAbbreviation(text, index)) continue;
    ends.push(end);
  }
  return ends;
}

/** Whether the full stop at `at` belongs to the word before it: `No.`, `e.g.`, an initial, `U.K.`. */
function isAbbreviation(text: string, at: number): boolean {
  const word = /[\p{L}\p{N}.&-]*$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? "";
  const after = text.slice(at + 1, at + 24);
  if (titles.has(word.toLowerCase())) return true;
  if (beforeNumbers.has(word.toLowerCase()) && /^\s?\d/.test(after)) return true;
  // `U.S.`, `U.K.`, `Ph.D.` before a capital: rather one sentence too long than a name cut in two.
  if (/^(?:Ph\.D|(?:\p{L}\.)+\p{L})$/u.test(word)) return !openings.test(after);
  if (!/^\p{Lu}$/u.test(word) || openings.test(after)) return false;
  // `A. B. Smith`, `John F. Kennedy`; a letter is no sentence of its own.
  const before = text.slice(Math.max(0, at - 24), at - 1);
  return (
    /^\s*$/u.test(before) || /[.!?]\s+$/u.test(before) || /^\s+\p{Lu}\./u.test(after) || /\p{Lu}\S*\s+$/u.test(before)
  );
}
