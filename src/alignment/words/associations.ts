import type { TokenTable } from "./token-table";

/** One English token, one Japanese token, and how often the one stands where the other does in a true pair, 0 to 1. */
export interface Association {
  readonly en: number;
  readonly ja: number;
  /** How often the English stands where the Japanese does. */
  readonly enGivenJa: number;
  /** How often the Japanese stands where the English does. */
  readonly jaGivenEn: number;
  /** For what was learnt from the pair itself: in how many beads the two meet, and in how many each stands. */
  readonly counts?: { readonly together: number; readonly en: number; readonly ja: number };
}

/** Associations by the tokens of one side: those of token t are `entries[starts[t] … starts[t + 1])`. */
export interface AssociationIndex {
  readonly starts: Uint32Array;
  /** Places in `Associations.list`. */
  readonly entries: Uint32Array;
}

/** Associations, seen from both sides. */
export interface Associations {
  readonly list: readonly Association[];
  readonly byEn: AssociationIndex;
  readonly byJa: AssociationIndex;
  /** The tokens of each entry of `list`. */
  readonly en: Uint32Array;
  readonly ja: Uint32Array;
}

/** Indexes associations; of several for one pair of tokens the strongest counts. */
export function indexAssociations(all: readonly Association[], enWords: number, jaWords: number): Associations {
  const strongest = new Map<number, Association>();
  for (const association of all) {
    const key = association.en * jaWords + association.ja;
    const known = strongest.get(key);
    const merged = known && {
      ...known,
      enGivenJa: Math.max(known.enGivenJa, association.enGivenJa),
      jaGivenEn: Math.max(known.jaGivenEn, association.jaGivenEn),
    };
    strongest.set(key, merged ?? association);
  }
  const list = [...strongest.values()];
  const en = Uint32Array.from(list, (association) => association.en);
  const ja = Uint32Array.from(list, (association) => association.ja);
  return { list, en, ja, byEn: indexBy(en, enWords), byJa: indexBy(ja, jaWords) };
}

function indexBy(tokens: Uint32Array, size: number): AssociationIndex {
  const starts = new Uint32Array(size + 1);
  for (const token of tokens) starts[token + 1] = (starts[token + 1] ?? 0) + 1;
  for (let index = 0; index < size; index += 1) starts[index + 1] = (starts[index + 1] ?? 0) + (starts[index] ?? 0);
  const next = starts.slice();
  const entries = new Uint32Array(tokens.length);
  tokens.forEach((token, entry) => {
    const at = next[token] ?? 0;
    next[token] = at + 1;
    entries[at] = entry;
  });
  return { starts, entries };
}

/** What it says for two segments to be a pair that a token has its counterpart there, or has not: logarithms of odds. */
export interface TokenEvidence {
  /** For each association: what its being found adds to `absent`. */
  readonly gains: Float32Array;
  /** For each token: what it costs that no counterpart is there, at most 0. */
  readonly absent: Float32Array;
}

const greatestGain = 7;
const greatestLoss = -1.6;

/** What it says that a counterpart stands there: how surely it does in a true pair, against how often it does anywhere. */
export function presenceOdds(strength: number, usual: number): number {
  return Math.min(greatestGain, Math.log((strength + (1 - strength) * usual) / usual));
}

/** What it says that no counterpart stands there: how often that is so in a true pair, against anywhere. */
export function absenceOdds(missing: number, chance: number): number {
  const loss = 0.8 * Math.log(Math.max(missing, 0.05) / Math.max(chance, 0.05));
  return Math.min(0, Math.max(greatestLoss, loss));
}

/**
 * Weighs associations for the tokens of one side, by how often their counterparts stand in the other: what stands everywhere
 * proves nothing. The naive Bayes odds of a pair against two segments that have nothing to do with each other.
 */
function tokenEvidence(
  index: AssociationIndex,
  counterparts: Uint32Array,
  strengthOf: (entry: number) => number,
  other: TokenTable,
): TokenEvidence {
  const size = index.starts.length - 1;
  const count = Math.max(other.population, 12);
  const gains = new Float32Array(index.entries.length);
  const absent = new Float32Array(size);
  for (let token = 0; token < size; token += 1) {
    const entries = index.entries.subarray(index.starts[token], index.starts[token + 1]);
    let missing = 1;
    let chance = 1;
    for (const entry of entries) {
      const usual = Math.min(0.95, ((other.frequencies[counterparts[entry] ?? 0] ?? 0) + 0.3) / count);
      const strength = strengthOf(entry);
      gains[entry] = presenceOdds(strength, usual);
      missing = Math.min(missing, 1 - strength);
      chance *= 1 - usual;
    }
    absent[token] = absenceOdds(missing, chance);
    for (const entry of entries) gains[entry] = Math.max(0, (gains[entry] ?? 0) - (absent[token] ?? 0));
  }
  return { gains, absent };
}

/** What finding, or not finding, each token's counterpart says, for both sides. */
export interface PairEvidence {
  readonly associations: Associations;
  readonly ofEn: TokenEvidence;
  readonly ofJa: TokenEvidence;
  /** Room to work in, a number for each token, zero between uses: documents have many parts and far more tokens. */
  readonly room: { readonly en: Float32Array; readonly ja: Float32Array };
}

/** Weighs associations for two sides. */
export function pairEvidence(associations: Associations, en: TokenTable, ja: TokenTable): PairEvidence {
  const { list, byEn, byJa } = associations;
  return {
    associations,
    room: { en: new Float32Array(byEn.starts.length), ja: new Float32Array(byJa.starts.length) },
    ofEn: tokenEvidence(byEn, associations.ja, (entry) => list[entry]?.jaGivenEn ?? 0, ja),
    ofJa: tokenEvidence(byJa, associations.en, (entry) => list[entry]?.enGivenJa ?? 0, en),
  };
}
