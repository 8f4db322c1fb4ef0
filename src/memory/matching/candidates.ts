import { foldText } from "../../language";
import { codeSignature, type Direction, type Match, type Penalty, type Substitution } from "../../model";
import { findBySkeleton, findNeighbours, numberLanguage, unitsOf, type LanguageIndex } from "../store/language-index";
import { createPattern } from "../neighbours/pattern";
import { penalties, type MatchOptions } from "../options";
import { propertyOf } from "../origin";
import { hashText, skeletonOf } from "./placeables";
import { substitute } from "./substitute";
import { pairOf, type MemoryView, type UnitPair } from "./view";

/** What is looked for. */
export interface Query {
  readonly text: string;
  readonly folded: string;
  /** The inline codes, by `codeSignature`. */
  readonly codes: string;
  readonly direction: Direction;
}

/** A unit that answers, before it is made ready to be shown. Only what its rank depends on is decoded. */
export interface Candidate {
  readonly slot: number;
  readonly index: LanguageIndex;
  readonly rawScore: number;
  /** Differs from the query in numbers and addresses only. */
  numbersOnly: boolean;
  score: number;
  type: Match["type"];
  readonly penalties: Penalty[];
  /** Undefined as long as nobody asked; null if there is no translation. */
  pair: UnitPair | null | undefined;
  substituted: { readonly target: string; readonly substitutions: readonly Substitution[] } | null;
}

/** Texts beyond this are matched when equal only: a distance takes time in the product of the lengths. */
export const longestFuzzy = 10_000;

/** Of texts that share a skeleton, such as 第1条 to 第9999条, the nearest so many are looked at. */
const mostOfSkeleton = 1000;

/** Every unit whose raw score is at least `minimumScore`, and those that differ in numbers only. */
export function collectCandidates(
  view: MemoryView,
  index: LanguageIndex,
  query: Query,
  minimumScore: number,
): Candidate[] {
  const found = new Map<number, Candidate>();
  const add = (slot: number, rawScore: number): Candidate => {
    const candidate: Candidate = {
      slot,
      index,
      rawScore,
      numbersOnly: false,
      score: rawScore,
      type: rawScore === 1 ? "exact" : "fuzzy",
      penalties: [],
      pair: undefined,
      substituted: null,
    };
    found.set(slot, candidate);
    return candidate;
  };
  const { folded } = query;
  const wanted = folded.length > longestFuzzy ? 1 : minimumScore;
  findNeighbours(index, unitsOf(folded), wanted, view.scratch, (slot, distance, length) => {
    if (view.isAlive(slot)) add(slot, 1 - distance / Math.max(folded.length, length));
  });
  const rules = numberLanguage(index.language);
  const skeleton = skeletonOf(folded, rules);
  if (skeleton === null) return [...found.values()];
  const alike = findBySkeleton(index, hashText(skeleton)).filter((slot) => view.isAlive(slot));
  if (alike.length > mostOfSkeleton) {
    const near = (slot: number): number => found.get(slot)?.rawScore ?? 0;
    alike.sort((a, b) => near(b) - near(a) || a - b);
  }
  for (const slot of alike.slice(0, mostOfSkeleton)) {
    if (found.get(slot)?.rawScore === 1) continue;
    const source = view.unit(slot).variants.find((variant) => variant.language === index.language);
    const stored = foldText(source?.text ?? "");
    if (skeletonOf(stored, rules) !== skeleton) continue;
    (found.get(slot) ?? add(slot, rawScore(view, folded, stored))).numbersOnly = true;
  }
  return [...found.values()];
}

function rawScore(view: MemoryView, a: string, b: string): number {
  const pattern = createPattern(unitsOf(a), view.scratch.rows);
  const distance = pattern.distance(unitsOf(b), 0, b.length, Infinity);
  pattern.release();
  return 1 - distance / Math.max(a.length, b.length);
}

/** Gives a candidate its type and its score after penalties. */
export function weigh(view: MemoryView, candidate: Candidate, query: Query, options: MatchOptions): void {
  const { slot, index } = candidate;
  let base = candidate.rawScore;
  const codesMatter = view.hasCodes(slot) || query.codes !== "[]";
  if (candidate.rawScore === 1 || candidate.numbersOnly || codesMatter) {
    candidate.pair = pairOf(view, slot, index, query.direction);
  }
  const { pair } = candidate;
  if (candidate.numbersOnly && pair) {
    const target = numberLanguage(pair.target.language);
    candidate.substituted = substitute(
      query.text,
      pair.source.text,
      pair.target.text,
      numberLanguage(index.language),
      target,
    );
    // Numbers are no part of the text: what differs in them alone is the same text but for the penalty.
    base = 1;
    const amount = candidate.substituted === null ? penalties.numbersLeft : penalties.numbersSubstituted;
    candidate.penalties.push({ reason: "numbers", amount });
  }
  if (codesMatter && codeSignature(pair?.source.content) !== query.codes) {
    candidate.penalties.push({ reason: "inline-codes", amount: penalties.inlineCodes });
    candidate.type = "fuzzy";
  }
  const amount = options.penalties?.[view.originName(slot) ?? ""] ?? 0;
  if (amount > 0) candidate.penalties.push({ reason: "origin", amount });
  if (candidate.type === "exact" && pair && isInContext(pair, options)) candidate.type = "context";
  const total = candidate.penalties.reduce((sum, penalty) => sum + penalty.amount, 0);
  candidate.score = Math.max(0, Number((base - total).toFixed(6)));
  if (candidate.penalties.length === 0) candidate.score = base;
}

/** Of the neighbours that both the caller and the unit name there is one, and all are the same. */
function isInContext({ unit, source }: UnitPair, { previous, next }: MatchOptions): boolean {
  const owners = [source, unit];
  const compared = [
    isSame(previous, propertyOf(owners, "x-previous", "prev")),
    isSame(next, propertyOf(owners, "x-next", "next")),
  ].filter((same) => same !== null);
  return compared.length > 0 && compared.every((same) => same);
}

/** Null where one of them is not known. */
function isSame(wanted: string | undefined, stored: string | null): boolean | null {
  return wanted === undefined || stored === null ? null : foldText(wanted) === foldText(stored);
}
