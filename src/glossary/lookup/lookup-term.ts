import {
  callback,
  count,
  expectArguments,
  language as languageShape,
  optional,
  record,
  score,
  text,
} from "../../model/shapes";
import { editDistance, isHiragana, type Tokenizer } from "../../language";
import type { ConceptEntry, Glossary, Language, Term } from "../../model";
import { readingsOf, toHiragana } from "../entries/readings";
import { compileGlossary, type GlossaryIndex, glossaryOrIndex } from "../recognition";
import { fold, type IndexedTerm, type LanguageIndex } from "../recognition/compile";
import { foldedString } from "../recognition/folded";

/** How a term answers a query, from the best to the weakest. */
export type LookupKind = "exact" | "folded" | "reading" | "prefix" | "fuzzy";

/** An entry that answers a query, with the term that fits best. */
export interface LookupResult extends ConceptEntry {
  readonly query: string;
  readonly matched: Term;
  /** The language of the term that fits. */
  readonly language: Language;
  readonly kind: LookupKind;
  /** 1 for the same text, less the more differs. */
  readonly score: number;
}

/** Options of `lookUp`. */
export interface LookupOptions {
  /** Look among the terms of one language only. Default: both. */
  readonly language?: Language;
  /** At most so many results. Default: 10. */
  readonly limit?: number;
  /** The least score of a fuzzy result, 0 to 1. Default: 0.7. */
  readonly minimumScore?: number;
  /**
   * Gives Japanese terms a reading where the glossary has none; those of one index are worked out once. Default: none; then
   * terms are found by the readings that the glossary has, and terms in kana by themselves.
   */
  readonly tokenizer?: Tokenizer;
}

const argumentShapes = {
  query: text,
  glossary: glossaryOrIndex,
  options: /* @__PURE__ */ record({
    language: /* @__PURE__ */ optional(languageShape),
    limit: /* @__PURE__ */ optional(count),
    minimumScore: /* @__PURE__ */ optional(score),
    tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
  }),
};

/**
 * Looks a word up in a glossary: the term itself, then another spelling of it (width, spaces, capitals, plural), its reading,
 * terms that begin with it, and terms that differ by a typing error. Each entry once, the best first; of equal ones those
 * whose term is not deprecated, then the shorter term.
 *
 * @example
 * lookupTerm("both participants", glossary)[0]?.ja[0]?.term //=> "日英関係省庁"
 * lookupTerm("suply chain", glossary)[0]?.kind //=> "fuzzy"
 */
export function lookupTerm(
  query: string,
  glossary: Glossary | GlossaryIndex,
  options: LookupOptions = {},
): LookupResult[] {
  expectArguments({ query, glossary, options }, argumentShapes);
  const { limit = 10, minimumScore = 0.7 } = options;
  const wanted = query.trim();
  if (wanted === "") return [];
  const index = "glossary" in glossary ? glossary : compileGlossary(glossary);
  const best = new Map<ConceptEntry, LookupResult>();
  for (const language of options.language === undefined ? (["ja", "en"] as const) : [options.language]) {
    const offer: Offer = ({ entry, term }, kind, score) => {
      const known = best.get(entry);
      if (known !== undefined && known.score >= score) return;
      best.set(entry, { ...entry, query, matched: term, language, kind, score });
    };
    searchKeys(wanted, index[language], language, minimumScore, offer);
    if (language === "ja") searchReadings(wanted, index, options.tokenizer, minimumScore, offer);
  }
  const order = new Map(index.glossary.entries.map((entry, at) => [entry.id, at]));
  const deprecated = ({ matched }: LookupResult): number => Number(matched.status === "deprecated");
  return [...best.values()]
    .sort(
      (a, b) =>
        b.score - a.score ||
        deprecated(a) - deprecated(b) ||
        a.matched.term.length - b.matched.term.length ||
        (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
    )
    .slice(0, limit);
}

type Offer = (indexed: IndexedTerm, kind: LookupKind, score: number) => void;

function searchKeys(query: string, index: LanguageIndex, language: Language, minimumScore: number, offer: Offer): void {
  const key = foldedString(fold(query, language));
  if (key === "") return;
  for (let at = lowerBound(index.keys, key); at < index.keys.length; at += 1) {
    const found = index.keys[at] ?? "";
    if (!found.startsWith(key)) break;
    for (const indexed of index.terms[at] ?? []) {
      if (indexed.term.term === query) offer(indexed, "exact", 1);
      else if (found === key) offer(indexed, "folded", 0.98);
      else offer(indexed, "prefix", 0.8 + 0.15 * (key.length / found.length));
    }
  }
  for (const [at, found] of index.keys.entries()) {
    const score = similarity(key, found, minimumScore);
    if (score > 0 && score < 1) for (const indexed of index.terms[at] ?? []) offer(indexed, "fuzzy", score * 0.95);
  }
}

function searchReadings(
  query: string,
  index: GlossaryIndex,
  tokenizer: Tokenizer | undefined,
  minimumScore: number,
  offer: Offer,
): void {
  const reading = toHiragana(query);
  // What holds anything but kana is no reading.
  if (!isHiragana(reading)) return;
  for (const { indexed, reading: known } of readingsOf(index, tokenizer)) {
    if (known === reading) offer(indexed, "reading", 0.97);
    else if (known.startsWith(reading)) offer(indexed, "reading", 0.75 + 0.15 * (reading.length / known.length));
    else {
      const score = similarity(reading, known, minimumScore);
      if (score > 0) offer(indexed, "fuzzy", score * 0.9);
    }
  }
}

/** 1 less the share of units that differ; 0 if that is below the least score. */
function similarity(one: string, other: string, minimumScore: number): number {
  const longest = Math.max(one.length, other.length);
  const allowed = Math.floor(longest * (1 - minimumScore) + 1e-9);
  if (longest < 3 || Math.abs(one.length - other.length) > allowed) return 0;
  const distance = editDistance(one, other, allowed);
  return distance > allowed ? 0 : 1 - distance / longest;
}

/** The first index of a sorted list whose string is not before `key`. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
