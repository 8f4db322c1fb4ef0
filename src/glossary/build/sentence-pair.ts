import { addressKey, type Bead, type Bitext, type TermCandidate, type TermExample } from "../../model";

/** A longer text is no example. */
const longestExample = 600;

/**
 * A finder of an aligned sentence pair that has both terms of a candidate: of the beads at its occurrences the shortest that is
 * a sentence, else the first.
 */
export function sentencePairFinder(bitext: Bitext | undefined): (candidate: TermCandidate) => TermExample | undefined {
  if (bitext === undefined) return () => undefined;
  const beads = new Map<string, Bead[]>();
  for (const bead of bitext.beads) {
    if (bead.en.length === 0 || bead.ja.length === 0) continue;
    const key = addressKey(bead.address);
    const list = beads.get(key) ?? [];
    list.push(bead);
    beads.set(key, list);
  }
  return (candidate) => {
    const found = candidate.occurrences
      .flatMap((occurrence) => beads.get(addressKey(occurrence)) ?? [])
      .map(textsOf)
      .filter(({ ja, en }) => ja.includes(candidate.ja) && en.toLowerCase().includes(candidate.en.toLowerCase()))
      .filter(({ ja, en }) => ja.length + en.length <= longestExample);
    const sentences = found.filter(({ en }) => /[.!?]["”’)]*$/u.test(en));
    return shortest(sentences) ?? found[0];
  };
}

interface BeadText {
  readonly ja: string;
  readonly en: string;
}

function textsOf(bead: Bead): BeadText {
  return { ja: bead.ja.map(({ text }) => text).join(""), en: bead.en.map(({ text }) => text).join(" ") };
}

function shortest(texts: readonly BeadText[]): BeadText | undefined {
  let best: BeadText | undefined;
  for (const text of texts) if (best === undefined || text.en.length < best.en.length) best = text;
  return best;
}
