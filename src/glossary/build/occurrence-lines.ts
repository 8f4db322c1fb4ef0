import type { Bitext, EntryOccurrence, Language, Occurrence } from "../../model";

/** A function from an occurrence to the lines of the two documents, counted from 1. */
export type LineFinder = (occurrence: Occurrence) => Pick<EntryOccurrence, "lines">;

/**
 * A finder of lines in the documents of one bitext. Of several bitexts joined, ranges are no places in a file, so that an
 * occurrence that names its file has no lines.
 */
export function lineFinder(bitext: Bitext | undefined): LineFinder {
  if (bitext === undefined) return () => ({});
  const starts = { en: lineStarts(bitext.en.text), ja: lineStarts(bitext.ja.text) };
  const lineOf = (language: Language, at: number | undefined): number | undefined =>
    at === undefined ? undefined : countUpTo(starts[language], at);
  return ({ file, ranges }) => {
    const [en, ja] = [lineOf("en", ranges.en?.[0]), lineOf("ja", ranges.ja?.[0])];
    if (file !== undefined || (en === undefined && ja === undefined)) return {};
    return { lines: { ...(en !== undefined && { en }), ...(ja !== undefined && { ja }) } };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const { index } of text.matchAll(/\n/gu)) starts.push(index + 1);
  return starts;
}

/** How many of some rising numbers are at most a given one. */
function countUpTo(numbers: readonly number[], most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}
