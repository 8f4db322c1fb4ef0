import { expectArguments, listOf, optional, record, score, termCandidate } from "../model/shapes";
import { conceptId, freeId } from "./entries/id";
import {
  type Address,
  addressKey,
  type ConceptEntry,
  expectScore,
  type Glossary,
  type LanguageSection,
  plainAddress,
  type Term,
  type TermCandidate,
  type TermType,
} from "../model";

/** Options of `buildGlossary`. */
export interface BuildGlossaryOptions {
  /** Candidates below this score are left out, 0 to 1. Default: 0.8. */
  readonly minimumScore?: number;
}

const argumentShapes = { candidates: listOf(termCandidate), options: record({ minimumScore: optional(score) }) };

/**
 * Makes concept entries of term candidates. Candidates that share a full name are one concept: `科学・イノベーション・技術省` with
 * `Department for Science, Innovation and Technology` and with `DSIT`. Its longest full name is preferred, the others are
 * admitted. Entries stand in the order of the candidates' first places in the text.
 *
 * @example
 * buildGlossary(extractTerms(bitext, { tokenizer })).entries[0]
 * //=> { id: "japan-uk-digital-partnership", ja: [{ term: "日英デジタル・パートナーシップ", status: "preferred" }], en: [{ … }], … }
 */
export function buildGlossary(candidates: readonly TermCandidate[], options: BuildGlossaryOptions = {}): Glossary {
  expectArguments({ candidates, options }, argumentShapes);
  const minimumScore = options.minimumScore ?? 0.8;
  expectScore("minimumScore", minimumScore);
  const kept = candidates.filter(({ score }) => score >= minimumScore).sort((a, b) => positionOf(a) - positionOf(b));
  const ids = new Set<string>();
  return { schemaVersion: 1, entries: groupByTerm(kept).map((group) => toEntry(group, ids)) };
}

function positionOf({ occurrences }: TermCandidate): number {
  const ranges = occurrences[0]?.ranges;
  return (ranges?.en ?? ranges?.ja)?.[0] ?? Infinity;
}

/**
 * Candidates that are joined, directly or through others, by a full name of either language. An abbreviation joins nothing,
 * since two names may share one (IPA, the agency and the alphabet); a pair of abbreviations belongs to the concepts that
 * have it.
 */
function groupByTerm(candidates: readonly TermCandidate[]): TermCandidate[][] {
  const groups: TermCandidate[][] = [];
  const groupOf = new Map<string, TermCandidate[]>();
  const names = ({ ja, en }: TermCandidate): string[] => [
    ...(isShort(ja) ? [] : [`ja ${ja}`]),
    ...(isShort(en) ? [] : [`en ${en}`]),
  ];
  const pairsOfAbbreviations: TermCandidate[] = [];
  for (const candidate of candidates) {
    const keys = names(candidate);
    if (keys.length === 0) {
      pairsOfAbbreviations.push(candidate);
      continue;
    }
    const [group = [], ...others] = new Set(known(keys, groupOf));
    if (group.length === 0) groups.push(group);
    group.push(...others.flat(), candidate);
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    for (const member of group) for (const key of names(member)) groupOf.set(key, group);
  }
  for (const candidate of pairsOfAbbreviations) {
    const owners = groups.filter((group) => group.some(({ ja, en }) => ja === candidate.ja || en === candidate.en));
    if (owners.length === 0) groups.push([candidate]);
    for (const owner of owners) owner.push(candidate);
  }
  return groups.sort((a, b) => earliest(a) - earliest(b));
}

function known(keys: readonly string[], groupOf: ReadonlyMap<string, TermCandidate[]>): TermCandidate[][] {
  return keys.flatMap((key) => {
    const group = groupOf.get(key);
    return group === undefined ? [] : [group];
  });
}

function earliest(group: readonly TermCandidate[]): number {
  return group.reduce((first, candidate) => Math.min(first, positionOf(candidate)), Infinity);
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
    // Other notations are admitted; none is preferred to the one that the texts have most.
    for (const variant of candidate.variants?.[language] ?? [])
      scores.set(variant, Math.max(scores.get(variant) ?? 0, candidate.score - 0.001));
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

/** What the full names are; `abbreviation` only where there is none. */
function typeOf(group: readonly TermCandidate[]): TermType {
  const types = group.map(({ type }) => type);
  const named = types.filter((type) => type !== "abbreviation");
  return named.find((type) => type !== "other") ?? named[0] ?? "abbreviation";
}

function addressesOf(group: readonly TermCandidate[]): Address[] {
  const addresses = new Map<string, Address>();
  const occurrences = group.flatMap((candidate) => candidate.occurrences);
  const position = ({ ranges }: (typeof occurrences)[number]): number => (ranges.en ?? ranges.ja)?.[0] ?? Infinity;
  for (const occurrence of occurrences.sort((a, b) => position(a) - position(b))) {
    addresses.set(addressKey(occurrence), plainAddress(occurrence));
  }
  return [...addresses.values()];
}
