import type { TermCandidate } from "../../model";

/**
 * Pairs that are a surer pair cut short or cut long: they share one term, the other term holds or is part of the surer pair's,
 * and it occurs nowhere else. `浸水区域 = inundation` is nested where `浸水区域 = inundation area` is surer.
 */
export function nestedPairs(candidates: readonly TermCandidate[]): ReadonlySet<TermCandidate> {
  const kept = new Set<TermCandidate>();
  const byTerm = new Map<string, TermCandidate[]>();
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    const keys = [`ja ${candidate.ja}`, `en ${candidate.en.toLowerCase()}`];
    if (keys.some((key) => byTerm.get(key)?.some((surer) => isCutOf(candidate, surer)) === true)) continue;
    kept.add(candidate);
    for (const key of keys) {
      const list = byTerm.get(key);
      if (list === undefined) byTerm.set(key, [candidate]);
      else if (list.length < mostCompared) list.push(candidate);
    }
  }
  return new Set(candidates.filter((candidate) => !kept.has(candidate)));
}

/** Pairs of one term that are compared, so that the cost stays linear where thousands share one. */
const mostCompared = 50;

/** From this score on a term has no other name that is part of its name. */
const sureScore = 0.9;

function isCutOf(candidate: TermCandidate, surer: TermCandidate): boolean {
  // A long name beside its abbreviation is no cut.
  if (isShort(candidate.en) || isShort(surer.en)) return false;
  const [en, other] = [candidate.en.toLowerCase(), surer.en.toLowerCase()];
  if (candidate.ja === surer.ja) {
    if (holdsWords(other, en)) return surer.score >= sureScore || occursOnlyIn(candidate, surer);
    return holdsWords(en, other);
  }
  if (en !== other) return false;
  return surer.ja.includes(candidate.ja) ? occursOnlyIn(candidate, surer) : candidate.ja.includes(surer.ja);
}

function isShort(en: string): boolean {
  return /^\p{Lu}[\p{Lu}\d&.-]{1,7}s?$/u.test(en);
}

function holdsWords(longer: string, shorter: string): boolean {
  return longer !== shorter && ` ${longer} `.includes(` ${shorter} `);
}

/** The shorter term occurs wherever the longer one does; if it occurs nowhere else, the numbers of places are equal. */
function occursOnlyIn(candidate: TermCandidate, surer: TermCandidate): boolean {
  return candidate.occurrences.length <= surer.occurrences.length;
}
