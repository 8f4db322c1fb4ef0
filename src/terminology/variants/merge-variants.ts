import type { TermCandidate } from "../../model";
import { englishVariantKey, isClipping, japaneseVariantKey } from "./variant-keys";

/** A candidate with how many beads it stands in. */
export interface CountedCandidate {
  readonly candidate: TermCandidate;
  readonly count: number;
}

/** A rendering less likely than this is no rival. */
const likelyRival = 0.4;

/**
 * One candidate for all notations of a pair: the one that is met most, with the others as its variants; and what else either
 * side is rendered by as its rivals. In the order in which they are given.
 */
export function mergeVariants(counted: readonly CountedCandidate[]): TermCandidate[] {
  const groups = new Map<string, CountedCandidate[]>();
  for (const one of counted) {
    const key = `${japaneseVariantKey(one.candidate.ja)}\t${englishVariantKey(one.candidate.en)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const merged = joinClippings([...groups.values()]).map(mergeGroup);
  return withRivals(merged);
}

/** Joins groups of which one is the other cut short; only those of one beginning are compared. */
function joinClippings(groups: readonly CountedCandidate[][]): CountedCandidate[][] {
  const byBeginning = new Map<string, CountedCandidate[][]>();
  const joined: CountedCandidate[][] = [];
  for (const group of groups) {
    const { ja, en } = group[0]!.candidate;
    const beginning = `${ja.slice(0, 3)}\t${en.slice(0, 3).toLowerCase()}`;
    const others = byBeginning.get(beginning) ?? [];
    byBeginning.set(beginning, others);
    const same = others.find((other) => {
      const known = other[0]!.candidate;
      return isClipping(known, { ja, en }) || isClipping({ ja, en }, known);
    });
    if (same) same.push(...group);
    // Bounded, so that a list of many alike terms costs no square.
    else if (others.length < 50) others.push(group);
    if (!same) joined.push(group);
  }
  return joined;
}

function mergeGroup(group: readonly CountedCandidate[]): TermCandidate {
  if (group.length === 1) return group[0]!.candidate;
  const most = Math.max(...group.map(({ count }) => count));
  // A termbase has the singular where the texts have it too, so of notations that are met about as often the shorter one is taken.
  const [first, ...others] = [...group].sort(
    (a, b) =>
      said(b) - said(a) ||
      Number(2 * b.count >= most) - Number(2 * a.count >= most) ||
      a.candidate.en.length - b.candidate.en.length ||
      b.count - a.count ||
      b.candidate.score - a.candidate.score,
  );
  const main = first!.candidate;
  const evidence = [...main.evidence];
  for (const { candidate } of others)
    for (const one of candidate.evidence) if (!evidence.some(({ kind }) => kind === one.kind)) evidence.push(one);
  const spellings = (language: "ja" | "en"): string[] => [
    ...new Set(others.map(({ candidate }) => candidate[language]).filter((term) => term !== main[language])),
  ];
  return {
    ...main,
    score: Math.max(...group.map(({ candidate }) => candidate.score)),
    evidence,
    variants: { ja: spellings("ja"), en: spellings("en") },
  };
}

/** 1 for what the documents define or abbreviate themselves: they say how it is written. */
function said({ candidate: { evidence } }: CountedCandidate): number {
  return evidence.some(({ kind }) => kind === "definition" || kind === "abbreviation") ? 1 : 0;
}

function withRivals(candidates: readonly TermCandidate[]): TermCandidate[] {
  const likely = candidates.filter(({ score }) => score >= likelyRival);
  const byJa = groupBy(likely, ({ ja }) => japaneseVariantKey(ja));
  const byEn = groupBy(likely, ({ en }) => englishVariantKey(en));
  return candidates.map((candidate) => {
    if (candidate.score < likelyRival) return candidate;
    const en = (byJa.get(japaneseVariantKey(candidate.ja)) ?? []).filter((other) => other !== candidate);
    const ja = (byEn.get(englishVariantKey(candidate.en)) ?? []).filter((other) => other !== candidate);
    // A name and its abbreviation stand for the same: nothing has to be decided.
    const others = { ja: ja.map((other) => other.ja), en: en.map((other) => other.en) };
    const rivals = {
      ja: others.ja.filter((term) => !isShort(term) && !isShort(candidate.ja)),
      en: others.en.filter((term) => !isShort(term) && !isShort(candidate.en)),
    };
    return rivals.ja.length + rivals.en.length === 0 ? candidate : { ...candidate, rivals };
  });
}

function isShort(term: string): boolean {
  return /^[\p{Script=Latin}\d&.-]{1,8}$/u.test(term) && /\p{Lu}.*[\p{Lu}\d]/u.test(term);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
