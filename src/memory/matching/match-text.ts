import { foldText } from "../../language";
import { codeSignature, plainText, type Direction, type Match, type Origin, type SegmentContent } from "../../model";
import { collectCandidates, weigh, type Candidate, type Query } from "./candidates";
import { findEdits } from "./edits";
import { checkMatchOptions, type MatchOptions } from "../options";
import { originOf } from "../origin";
import { createTermFinder } from "./term-finder";
import { pairOf, type MemoryView } from "./view";

const rank = { context: 0, exact: 1, fuzzy: 2 } as const;

/** The units that answer a text, the best first; of equals the nearest, then the one that was changed last, then the one that was added first. */
export function matchText(
  view: MemoryView,
  text: string | SegmentContent,
  direction: Direction,
  options: MatchOptions,
): Match[] {
  const { minimumScore, limit } = checkMatchOptions(options);
  const plain = typeof text === "string" ? text : plainText(text);
  const codes = codeSignature(typeof text === "string" ? undefined : text);
  const query: Query = { text: plain, folded: foldText(plain), codes, direction };
  if (query.folded === "") return [];
  const candidates = view.indexesFor(direction).flatMap((index) => collectCandidates(view, index, query, minimumScore));
  for (const candidate of candidates) weigh(view, candidate, query, options);
  const kept = candidates.filter(
    ({ score, rawScore, pair }) => Math.max(score, rawScore) >= minimumScore && pair !== null,
  );
  kept.sort((a, b) => compareCandidates(a, b) || view.numberOf(a.slot) - view.numberOf(b.slot));
  const ambiguous = ambiguousTypes(kept);
  const terms = options.glossary && createTermFinder(options.glossary, direction.source, direction.target);
  const matches: Match[] = [];
  const distinct = new Map<string, Origin[]>();
  for (const candidate of kept) {
    if (matches.length >= limit) break;
    const pair = candidate.pair ?? pairOf(view, candidate.slot, candidate.index, direction);
    if (pair === null) continue;
    const target = candidate.substituted?.target ?? pair.target.text;
    const origin = originOf(pair.unit, view.originName(candidate.slot));
    const key = JSON.stringify([candidate.type, pair.source.text, target]);
    const same = distinct.get(key);
    if (same !== undefined) {
      same.push(origin);
      continue;
    }
    const otherOrigins: Origin[] = [];
    distinct.set(key, otherOrigins);
    matches.push({
      score: candidate.score,
      rawScore: candidate.rawScore,
      type: candidate.type,
      source: pair.source.text,
      target,
      ambiguous: ambiguous.has(candidate.type),
      edits: findEdits(plain, pair.source.text),
      substitutions: candidate.substituted?.substitutions ?? [],
      penalties: candidate.penalties,
      terms: terms?.(plain, target) ?? [],
      origin,
      otherOrigins,
      number: view.numberOf(candidate.slot),
      unit: pair.unit,
      sourceVariant: pair.source,
      targetVariant: pair.target,
    });
  }
  return matches;
}

/** Order of matches: by score, type, raw score, and the date of the last change, the latest first. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    b.score - a.score ||
    rank[a.type] - rank[b.type] ||
    b.rawScore - a.rawScore ||
    changeDate(b).localeCompare(changeDate(a), "en")
  );
}

/** When the unit of an exact match was changed last, or made; empty where that does not count or is not known. */
function changeDate({ rawScore, pair }: Candidate): string {
  if (rawScore < 1 || !pair) return "";
  const { unit, target } = pair;
  return target.changeDate ?? unit.changeDate ?? target.creationDate ?? unit.creationDate ?? "";
}

/** The types, context or exact, of which there are matches with different targets. */
function ambiguousTypes(candidates: readonly Candidate[]): ReadonlySet<Match["type"]> {
  const targets = new Map<Match["type"], string>();
  const ambiguous = new Set<Match["type"]>();
  for (const { type, pair } of candidates) {
    if (type === "fuzzy" || !pair) continue;
    const target = foldText(pair.target.text);
    if ((targets.get(type) ?? target) !== target) ambiguous.add(type);
    targets.set(type, target);
  }
  return ambiguous;
}
