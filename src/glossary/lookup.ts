import type { ConceptEntry, Glossary, Language, Term } from "../model";
import { distanceWithin } from "./distance";
import { compileGlossary, type GlossaryIndex } from "./recognition";
import { fold, type IndexedTerm, type LanguageIndex } from "./recognition/compile";
import { foldedString } from "./recognition/folded";

/** How a term answers a query, from the best to the weakest. */
export type LookupKind = "exact" | "folded" | "reading" | "prefix" | "fuzzy";

/** A term that answers a query. */
export interface LookupResult {
  readonly entry: ConceptEntry;
  readonly term: Term;
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
}

/**
 * Looks a word up in a glossary: the term itself, then another spelling of it (width, spaces, capitals, plural), its reading,
 * terms that begin with it, and terms that differ by a typing error; each term once, the best first, deprecated terms behind
 * others of the same kind and score.
 *
 * @example
 * lookUp("さいばー", glossary)[0]?.kind //=> "fuzzy"
 * lookUp("dsit", glossary)[0]?.term.term //=> "DSIT"
 */
export function lookUp(query: string, glossary: Glossary | GlossaryIndex, options: LookupOptions = {}): LookupResult[] {
  const { limit = 10, minimumScore = 0.7 } = options;
  const wanted = query.trim();
  if (wanted === "") return [];
  const index = "ja" in glossary ? glossary : compileGlossary(glossary);
  const best = new Map<Term, LookupResult>();
  for (const language of options.language === undefined ? (["ja", "en"] as const) : [options.language]) {
    const offer = ({ entry, term }: IndexedTerm, kind: LookupKind, score: number): void => {
      const known = best.get(term);
      if (known === undefined || known.score < score) best.set(term, { entry, term, language, kind, score });
    };
    searchKeys(wanted, index[language], language, minimumScore, offer);
    if (language === "ja") searchReadings(wanted, index, minimumScore, offer);
  }
  const order = new Map(index.glossary.entries.map((entry, at) => [entry, at]));
  return [...best.values()]
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(a.term.status === "deprecated") - Number(b.term.status === "deprecated") ||
        a.term.term.length - b.term.term.length ||
        (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0),
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

function searchReadings(query: string, index: GlossaryIndex, minimumScore: number, offer: Offer): void {
  const reading = toHiragana(query);
  // What holds anything but kana is no reading.
  if (!/^[\u3041-\u3096ー]+$/u.test(reading)) return;
  for (const entry of index.glossary.entries) {
    for (const term of entry.ja) {
      const known = toHiragana(term.reading ?? (/^[\u3041-\u30ff・]+$/u.test(term.term) ? term.term : ""));
      if (known === "") continue;
      if (known === reading) offer({ entry, term }, "reading", 0.97);
      else if (known.startsWith(reading))
        offer({ entry, term }, "reading", 0.75 + 0.15 * (reading.length / known.length));
      else {
        const score = similarity(reading, known, minimumScore);
        if (score > 0) offer({ entry, term }, "fuzzy", score * 0.9);
      }
    }
  }
}

/** Kana in hiragana without spaces and ・. */
function toHiragana(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s・]/gu, "")
    .replace(/[\u30a1-\u30f6]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** 1 less the share of units that differ; 0 if that is below the least score. */
function similarity(one: string, other: string, minimumScore: number): number {
  const longest = Math.max(one.length, other.length);
  const allowed = Math.floor(longest * (1 - minimumScore) + 1e-9);
  if (longest < 3 || Math.abs(one.length - other.length) > allowed) return 0;
  const distance = distanceWithin(one, other, allowed);
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
