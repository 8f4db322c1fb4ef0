import { conceptId, freeId } from "./id";
import type { Address, ConceptEntry, Glossary, LanguageSection, Term, TermCandidate, TermType } from "../model";

/** Options of `buildGlossary`. */
export interface BuildGlossaryOptions {
  /** Candidates below this score are left out, 0 to 1. Default: 0.8. */
  readonly minimumScore?: number;
}

/**
 * Makes concept entries of term candidates. Candidates that share a term are one concept: `科学・イノベーション・技術省` with
 * `Department for Science, Innovation and Technology` and with `DSIT`. Its longest full name is preferred, the others are
 * admitted. Entries stand in the order of the candidates' first places in the text.
 *
 * @example
 * buildGlossary(extractTerms(bitext, { tokenizer })).entries[0]
 * //=> { id: "both-participants", ja: [{ term: "日英関係省庁", status: "preferred" }], en: [{ term: "Both Participants", … }], … }
 */
export function buildGlossary(candidates: readonly TermCandidate[], options: BuildGlossaryOptions = {}): Glossary {
  const minimumScore = options.minimumScore ?? 0.8;
  const kept = candidates.filter(({ score }) => score >= minimumScore).sort((a, b) => positionOf(a) - positionOf(b));
  const ids = new Set<string>();
  return { schemaVersion: 1, entries: groupByTerm(kept).map((group) => toEntry(group, ids)) };
}

function positionOf({ occurrences }: TermCandidate): number {
  const ranges = occurrences[0]?.ranges;
  return (ranges?.en ?? ranges?.ja)?.[0] ?? Infinity;
}

/** Candidates that are joined, directly or through others, by a term of either language. */
function groupByTerm(candidates: readonly TermCandidate[]): TermCandidate[][] {
  const groups: TermCandidate[][] = [];
  const groupOf = new Map<string, TermCandidate[]>();
  for (const candidate of candidates) {
    const keys = [`ja ${candidate.ja}`, `en ${candidate.en}`];
    const joined = [...new Set(keys.flatMap((key) => groupOf.get(key) ?? []))];
    const old = new Set(keys.flatMap((key) => (groupOf.has(key) ? [groupOf.get(key) as TermCandidate[]] : [])));
    const [group = [], ...others] = old;
    if (old.size === 0) groups.push(group);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    group.splice(0, group.length, ...joined, candidate);
    for (const { ja, en } of group) {
      groupOf.set(`ja ${ja}`, group);
      groupOf.set(`en ${en}`, group);
    }
  }
  return groups;
}

function toEntry(group: readonly TermCandidate[], ids: Set<string>): ConceptEntry {
  const ja = toSection(group, "ja");
  const en = toSection(group, "en");
  return { id: freeId(conceptId(ja, en), ids), type: typeOf(group), ja, en, occurrences: addressesOf(group) };
}

function toSection(group: readonly TermCandidate[], language: "en" | "ja"): LanguageSection {
  const scores = new Map<string, number>();
  for (const candidate of group) {
    const term = candidate[language];
    scores.set(term, Math.max(scores.get(term) ?? 0, candidate.score));
  }
  // A full name says what an abbreviation only points to; of full names the surest, then the longest.
  const rank = (term: string): number =>
    group.some((pair) => pair[language] === term && pair.type !== "abbreviation" && !isShort(term)) ? 1 : 0;
  const terms = [...scores.keys()].sort(
    (a, b) =>
      rank(b) - rank(a) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0) || b.length - a.length || (a < b ? -1 : 1),
  );
  return terms.map((term, index): Term => ({ term, status: index === 0 ? "preferred" : "admitted" }));
}

function isShort(term: string): boolean {
  return /^[\p{Script=Latin}\d&.-]{1,8}$/u.test(term) && /\p{Lu}.*[\p{Lu}\d]/u.test(term);
}

function typeOf(group: readonly TermCandidate[]): TermType {
  const types = group.map(({ type }) => type);
  const named = types.find((type) => type !== "abbreviation" && type !== "other");
  return named ?? types.find((type) => type !== "other") ?? "other";
}

function addressesOf(group: readonly TermCandidate[]): Address[] {
  const addresses = new Map<string, Address>();
  const occurrences = group.flatMap((candidate) => candidate.occurrences);
  const position = ({ ranges }: (typeof occurrences)[number]): number => (ranges.en ?? ranges.ja)?.[0] ?? Infinity;
  for (const { section, item } of occurrences.sort((a, b) => position(a) - position(b))) {
    addresses.set(JSON.stringify([section, item]), { section, item });
  }
  return [...addresses.values()];
}
