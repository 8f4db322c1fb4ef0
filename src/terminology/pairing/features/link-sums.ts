import type { CandidateSpan } from "../../candidates/span";
import type { LinkPosteriors } from "../../word-alignment";
import type { BeadWords } from "../store/bead-words";

/** Sums of link probabilities over rectangles of a segment pair, each in constant time. */
export interface LinkSums {
  /** At `j * width + i` the probability, by English words, of all links between the first `j` Japanese and `i` English words. */
  readonly english: Float64Array;
  /** The same by Japanese words. */
  readonly japanese: Float64Array;
  readonly width: number;
  /** How many words of content stand before each place. */
  readonly contentJa: Int32Array;
  readonly contentEn: Int32Array;
}

/** Sums up the links of words of content; others are tied to whatever stands near. */
export function sumLinks(links: LinkPosteriors, { jaContent, enContent }: BeadWords): LinkSums {
  const ja = jaContent.length;
  const width = enContent.length + 1;
  const english = new Float64Array((ja + 1) * width);
  const japanese = new Float64Array((ja + 1) * width);
  for (let j = 0; j < ja; j += 1) {
    let own = 0;
    let other = 0;
    // Words beyond what the aligner reads of a very long segment have no links.
    const counted = jaContent[j] === 1 && j < links.ja ? links.en : 0;
    for (let i = 0; i < width - 1; i += 1) {
      if (i < counted && enContent[i] === 1) {
        own += links.english[j * links.en + i]!;
        other += links.japanese[j * links.en + i]!;
      }
      const cell = (j + 1) * width + i + 1;
      english[cell] = english[cell - width]! + own;
      japanese[cell] = japanese[cell - width]! + other;
    }
  }
  return { english, japanese, width, contentJa: runningSum(jaContent), contentEn: runningSum(enContent) };
}

/** What stands in the rectangle of Japanese words `[a, b)` and English words `[c, d)`. */
export function rectangle(sums: Float64Array, width: number, a: number, b: number, c: number, d: number): number {
  return sums[b * width + d]! - sums[a * width + d]! - sums[b * width + c]! + sums[a * width + c]!;
}

/** Links inside and around two spans, a word of content. */
export interface Mass {
  readonly coveredEn: number;
  readonly leakEn: number;
  readonly coveredJa: number;
  readonly leakJa: number;
  readonly drawnEn: number;
  readonly drawnJa: number;
}

/** Coverage inside two spans and leakage out of them. */
export function massOf(sums: LinkSums, ja: CandidateSpan, en: CandidateSpan): Mass {
  const { english, japanese, width, contentJa, contentEn } = sums;
  const countEn = Math.max(1, contentEn[en.to]! - contentEn[en.from]!);
  const countJa = Math.max(1, contentJa[ja.to]! - contentJa[ja.from]!);
  const allJa = contentJa.length - 1;
  const allEn = width - 1;
  const insideEn = rectangle(english, width, ja.from, ja.to, en.from, en.to);
  const insideJa = rectangle(japanese, width, ja.from, ja.to, en.from, en.to);
  return {
    coveredEn: insideEn / countEn,
    leakEn: (rectangle(english, width, 0, allJa, en.from, en.to) - insideEn) / countEn,
    coveredJa: insideJa / countJa,
    leakJa: (rectangle(japanese, width, ja.from, ja.to, 0, allEn) - insideJa) / countJa,
    drawnEn: Math.min(1.5, (rectangle(english, width, ja.from, ja.to, 0, allEn) - insideEn) / countJa),
    drawnJa: Math.min(1.5, (rectangle(japanese, width, 0, allJa, en.from, en.to) - insideJa) / countEn),
  };
}

function runningSum(flags: Uint8Array): Int32Array {
  const sums = new Int32Array(flags.length + 1);
  flags.forEach((flag, index) => {
    sums[index + 1] = sums[index]! + flag;
  });
  return sums;
}
