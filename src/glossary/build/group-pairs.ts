import type { TermCandidate } from "../../model";
import { isShortForm } from "./short-forms";

/**
 * Pairs that are joined, directly or through others, by a full name of either language. An abbreviation joins nothing, since
 * two names may share one (IPA, the agency and the alphabet); a pair of abbreviations belongs to the concepts that have it.
 */
export function groupPairs(candidates: readonly TermCandidate[]): TermCandidate[][] {
  const groups = new Set<TermCandidate[]>();
  const groupOf = new Map<string, TermCandidate[]>();
  const pairsOfAbbreviations: TermCandidate[] = [];
  for (const candidate of candidates) {
    const keys = namesOf(candidate);
    if (keys.length === 0) {
      pairsOfAbbreviations.push(candidate);
      continue;
    }
    const [group = [], ...others] = new Set(knownGroups(keys, groupOf));
    groups.add(group);
    group.push(...others.flat(), candidate);
    for (const other of others) groups.delete(other);
    for (const member of group) for (const key of namesOf(member)) groupOf.set(key, group);
  }
  const owners = ownersOf([...groups]);
  for (const candidate of pairsOfAbbreviations) {
    const own = new Set([...(owners.get(`ja ${candidate.ja}`) ?? []), ...(owners.get(`en ${candidate.en}`) ?? [])]);
    if (own.size === 0) groups.add([candidate]);
    for (const owner of own) owner.push(candidate);
  }
  return [...groups];
}

function knownGroups(keys: readonly string[], groupOf: ReadonlyMap<string, TermCandidate[]>): TermCandidate[][] {
  return keys.flatMap((key) => {
    const group = groupOf.get(key);
    return group === undefined ? [] : [group];
  });
}

/** The full names of a pair, each with its language. */
function namesOf({ ja, en }: TermCandidate): string[] {
  return [...(isShortForm(ja) ? [] : [`ja ${ja}`]), ...(isShortForm(en) ? [] : [`en ${en}`])];
}

/** The groups that have a term, by language and term. */
function ownersOf(groups: readonly TermCandidate[][]): Map<string, TermCandidate[][]> {
  const owners = new Map<string, TermCandidate[][]>();
  for (const group of groups)
    for (const key of new Set(group.flatMap(({ ja, en }) => [`ja ${ja}`, `en ${en}`])))
      owners.set(key, [...(owners.get(key) ?? []), group]);
  return owners;
}
