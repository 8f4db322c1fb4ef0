import type { Range } from "../../model";
import type { PreparedUnit } from "../types";

/** Stretches that both texts have letter for letter. */
export interface VerbatimRanges {
  readonly source: readonly Range[];
  readonly target: readonly Range[];
}

const runs = /[\x21-\x7e](?:[\x20-\x7e]{0,400}[\x21-\x7e])?/gu;
const words = /[\x21-\x7e]+/gu;

/**
 * Latin stretches with a letter that both texts have: `Jan 12, 1952` quoted in a Japanese sentence, an identifier, the name of a
 * file. Their numbers need no comparison.
 */
export function verbatimRanges({ source, target }: PreparedUnit): VerbatimRanges {
  const isJapaneseTarget = target.language === "ja";
  const [japanese, english] = isJapaneseTarget ? [target.text, source.text] : [source.text, target.text];
  const found = stretchesOf(japanese).filter(({ text }) => english.includes(text));
  const inJapanese = found.map(({ range }) => range);
  const inEnglish = [...new Set(found.map(({ text }) => text))].flatMap((text) => placesOf(text, english));
  return isJapaneseTarget ? { source: inEnglish, target: inJapanese } : { source: inJapanese, target: inEnglish };
}

const maxStretches = 200;

/** Whole runs of Latin characters first, then their words. */
function stretchesOf(text: string): { readonly text: string; readonly range: Range }[] {
  const of = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({
      text: match[0],
      range: [match.index, match.index + match[0].length] as const,
    }));
  return [...of(runs), ...of(words)]
    .filter((each) => /\d/u.test(each.text) || /^[A-Z][a-z]{2,8}$/u.test(each.text))
    .filter((each) => /[A-Za-z]{2}/u.test(each.text) && !/^[£$€¥~]?\d[\d.,]*\s?[A-Za-z%]{1,12}$/u.test(each.text))
    .slice(0, maxStretches);
}

function placesOf(text: string, within: string): Range[] {
  const places: Range[] = [];
  for (let at = within.indexOf(text); at >= 0; at = within.indexOf(text, at + text.length))
    places.push([at, at + text.length]);
  return places;
}

/** Whether a range is inside one of some ranges. */
export function isInside([start, end]: Range, ranges: readonly Range[]): boolean {
  return ranges.some((range) => range[0] <= start && end <= range[1]);
}
