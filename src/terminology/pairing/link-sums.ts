import type { LinkPosteriors } from "../word-alignment";

/** Sums of link probabilities over rectangles of a segment pair, each in constant time. */
export interface LinkSums {
  /** Probability mass, by English words, between Japanese `[a, b)` and English `[c, d)`. */
  english(a: number, b: number, c: number, d: number): number;
  /** The same by Japanese words. */
  japanese(a: number, b: number, c: number, d: number): number;
  /** How many words of content stand in a stretch. */
  contentJa(a: number, b: number): number;
  contentEn(c: number, d: number): number;
}

/** Sums up the links of words of content; others are tied to whatever stands near. */
export function sumLinks(links: LinkPosteriors, jaContent: Uint8Array, enContent: Uint8Array): LinkSums {
  // Words beyond what the aligner reads of a very long segment have no links.
  const ja = jaContent.length;
  const en = enContent.length;
  const width = en + 1;
  const english = new Float64Array((ja + 1) * width);
  const japanese = new Float64Array((ja + 1) * width);
  for (let j = 0; j < ja; j += 1) {
    for (let i = 0; i < en; i += 1) {
      const counts = jaContent[j] === 1 && enContent[i] === 1 && j < links.ja && i < links.en;
      const cell = (j + 1) * width + i + 1;
      const above = cell - width;
      english[cell] =
        english[above]! + english[cell - 1]! - english[above - 1]! + (counts ? links.english[j * links.en + i]! : 0);
      japanese[cell] =
        japanese[above]! +
        japanese[cell - 1]! -
        japanese[above - 1]! +
        (counts ? links.japanese[j * links.en + i]! : 0);
    }
  }
  const jaCounts = runningSum(jaContent);
  const enCounts = runningSum(enContent);
  const rectangle = (sums: Float64Array, a: number, b: number, c: number, d: number): number =>
    sums[b * width + d]! - sums[a * width + d]! - sums[b * width + c]! + sums[a * width + c]!;
  return {
    english: (a, b, c, d) => rectangle(english, a, b, c, d),
    japanese: (a, b, c, d) => rectangle(japanese, a, b, c, d),
    contentJa: (a, b) => jaCounts[b]! - jaCounts[a]!,
    contentEn: (c, d) => enCounts[d]! - enCounts[c]!,
  };
}

function runningSum(flags: Uint8Array): Int32Array {
  const sums = new Int32Array(flags.length + 1);
  flags.forEach((flag, index) => {
    sums[index + 1] = sums[index]! + flag;
  });
  return sums;
}
