import { expectArguments, language as languageShape, text as textShape } from "../model/shapes";
import type { Language, Range } from "../model";
import { englishEnds, isAbbreviation } from "./english/sentence-ends";
import { japaneseEnds } from "./japanese/sentence-ends";

const argumentShapes = { text: textShape, language: languageShape };

/**
 * Finds the sentences of a passage. Ranges are in order, hold no white space at their ends, and with the white space
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
  const ends = language === "ja" ? japaneseEnds(text, (at) => isAbbreviation(text, at)) : englishEnds(text);
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
