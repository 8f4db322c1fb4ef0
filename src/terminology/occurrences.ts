import { originalRange } from "../document";
import { indexOfWord, lowerCase } from "../language";
import type { Bead, Bitext, Language, Occurrence, Range, Segment } from "../model";

/** Finds the places of a pair of terms; `found` is the bead that vouches for it, if there is one. */
export type OccurrenceFinder = (ja: string, en: string, found?: Bead) => Occurrence[];

/**
 * A finder of occurrences in a bitext: the beads in which both terms of a pair stand, each with the first place of either.
 * A pair may have none, such as a name with an abbreviation that the English uses only later: then the bead that vouches
 * for it.
 */
export function occurrenceFinder({ beads }: Bitext): OccurrenceFinder {
  const english = new TermIndex(beads, "en");
  const japanese = new TermIndex(beads, "ja");
  return (ja, en, found) => {
    const occurrenceIn = (bead: Bead): Occurrence => {
      const enRange = findTerm(bead.en, en);
      const jaRange = findTerm(bead.ja, ja);
      return { ...bead.address, ranges: { ...(enRange && { en: enRange }), ...(jaRange && { ja: jaRange }) } };
    };
    const [fewer, others] = smallerFirst(english.candidates(en), japanese.candidates(ja));
    const more = new Set(others);
    const both = fewer
      .filter((at) => more.has(at))
      .flatMap((at) => beads[at] ?? [])
      .map(occurrenceIn)
      .filter(({ ranges }) => ranges.en && ranges.ja);
    return both.length > 0 || found === undefined ? both : [occurrenceIn(found)];
  };
}

function smallerFirst(a: readonly number[], b: readonly number[]): [readonly number[], readonly number[]] {
  return a.length <= b.length ? [a, b] : [b, a];
}

/** For each pair of neighbouring characters the beads that have it: of a term only those of its rarest pair are looked at. */
class TermIndex {
  readonly #beads = new Map<string, number[]>();

  constructor(beads: readonly Bead[], language: Language) {
    beads.forEach((bead, at) => {
      const pairs = new Set(bead[language].flatMap(({ text }) => characterPairs(text)));
      for (const pair of pairs) {
        const known = this.#beads.get(pair);
        if (known) known.push(at);
        else this.#beads.set(pair, [at]);
      }
    });
  }

  candidates(term: string): readonly number[] {
    let fewest: readonly number[] | null = null;
    for (const pair of characterPairs(term)) {
      const beads = this.#beads.get(pair) ?? [];
      if (fewest === null || beads.length < fewest.length) fewest = beads;
    }
    return fewest ?? [];
  }
}

function characterPairs(text: string): string[] {
  const lower = lowerCase(text);
  if (lower.length === 1) return [lower];
  return Array.from({ length: Math.max(0, lower.length - 1) }, (_, at) => lower.slice(at, at + 2));
}

/** Case tells short terms apart (IT, it), longer ones it does not (a term at the beginning of a sentence). */
function findTerm(segments: readonly Segment[], term: string): Range | null {
  const folded = term.length > 3 ? lowerCase(term) : term;
  for (const segment of segments) {
    const at = indexOfWord(term.length > 3 ? lowerText(segment) : segment.text, folded);
    if (at >= 0) return originalRange(segment, [at, at + term.length]);
  }
  return null;
}

const lowered = new WeakMap<Segment, string>();

function lowerText(segment: Segment): string {
  const known = lowered.get(segment);
  if (known !== undefined) return known;
  const text = lowerCase(segment.text);
  lowered.set(segment, text);
  return text;
}
