import { buildGlossary, type Decision } from "../glossary";
import {
  type Address,
  type Evidence,
  plainAddress,
  type TermCandidate,
  type TermStatus,
  type TermType,
} from "../model";
import type { PairOrigin } from "./page-data";

/** A pair on its way into the page. */
export interface DraftPair {
  readonly ja: string;
  readonly en: string;
  score: number;
  type: TermType;
  evidence: readonly Evidence[];
  origin: PairOrigin;
  standing: TermStatus;
  concept: number;
  address: Address | null;
  readonly places: Set<number>;
}

/** All pairs, findable by their terms. */
export class PairTable {
  readonly pairs: DraftPair[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #byJa = new Map<string, number[]>();

  /** The number of a pair, which is put in if it is not there. */
  put(ja: string, en: string, origin: PairOrigin, details: Partial<DraftPair> = {}): number {
    const key = `${ja}\0${en}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.pairs.length;
    this.pairs.push({
      ja,
      en,
      origin,
      score: 1,
      type: "other",
      evidence: [],
      standing: "preferred",
      concept: -1 - number,
      address: null,
      places: new Set(),
      ...details,
    });
    this.#numbers.set(key, number);
    const others = this.#byJa.get(ja);
    if (others === undefined) this.#byJa.set(ja, [number]);
    else others.push(number);
    return number;
  }

  /** The pairs with a Japanese term. */
  withJapanese(ja: string): readonly number[] {
    return this.#byJa.get(ja) ?? [];
  }
}

/** The pairs of the candidates and decisions. The pairs of a glossary are added if they occur in the text. */
export function collectPairs(terms: readonly TermCandidate[], decisions: readonly Decision[]): PairTable {
  const table = new PairTable();
  for (const { ja, en, score, type, evidence, occurrences } of terms) {
    const [first] = occurrences;
    const address = first === undefined ? null : plainAddress(first);
    table.put(ja, en, "proposed", { score, type, evidence, address });
  }
  groupConcepts(table, terms);
  for (const { ja, en, type, status, occurrences } of decisions) {
    const pair = table.put(ja, en, "decided", { address: occurrences[0] ?? null });
    const draft = table.pairs[pair];
    if (draft?.origin !== "decided") continue;
    draft.type = type ?? draft.type;
    draft.standing = status ?? draft.standing;
  }
  return table;
}

/** Puts a pair of a glossary in; one that is proposed as well is recognized from then on, and keeps its evidence. */
export function putRecognized(table: PairTable, ja: string, en: string, type: TermType): number {
  const number = table.put(ja, en, "recognized", { type });
  const pair = table.pairs[number];
  if (pair !== undefined && !pair.evidence.some(({ kind }) => kind === "glossary")) {
    pair.origin = "recognized";
    pair.evidence = [{ kind: "glossary", score: 1 }, ...pair.evidence];
  }
  return number;
}

/** As a build puts candidates together: the first names of a concept are preferred, the others admitted. */
function groupConcepts(table: PairTable, terms: readonly TermCandidate[]): void {
  buildGlossary(terms).entries.forEach(({ ja, en }, concept) => {
    const english = new Map(en.map(({ term }, order) => [term, order]));
    for (const [order, { term }] of ja.entries()) {
      for (const number of table.withJapanese(term)) {
        const pair = table.pairs[number];
        const other = english.get(pair?.en ?? "");
        if (pair === undefined || other === undefined) continue;
        pair.concept = concept;
        pair.standing = order === 0 && other === 0 ? "preferred" : "admitted";
      }
    }
  });
}
