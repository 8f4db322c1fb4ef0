import {
  bitext as bitextShape,
  expectArguments,
  listOf,
  optional,
  record,
  score,
  termCandidate,
} from "../model/shapes";
import { conceptId, freeId } from "./entries/id";
import {
  addressKey,
  expectScore,
  plainAddress,
  type Bitext,
  type ConceptEntry,
  type EntryOccurrence,
  type EntryState,
  type Glossary,
  type Occurrence,
  type TermCandidate,
  type TermType,
} from "../model";
import { caseNormalizer, type CaseNormalizer } from "./build/english-case";
import { stateOf } from "./build/entry-state";
import { termsOf } from "./build/entry-terms";
import { groupPairs } from "./build/group-pairs";
import { lineFinder, type LineFinder } from "./build/occurrence-lines";
import { sentencePairFinder } from "./build/sentence-pair";
import { isShortForm } from "./build/short-forms";

/** Options of `buildGlossary`. */
export interface BuildGlossaryOptions {
  /** Candidates below this score are left out, 0 to 1. Default: 0.5. */
  readonly minimumScore?: number;
  /** The documents of the candidates, for the case of terms, example sentences and lines. Default: entries have none of these. */
  readonly bitext?: Bitext;
}

/** Helpers of one run, made from the documents once. */
interface Tools {
  readonly normalCase: CaseNormalizer;
  readonly linesOf: LineFinder;
  readonly sentencePair: ReturnType<typeof sentencePairFinder>;
  readonly ids: Set<string>;
}

const argumentShapes = {
  candidates: /* @__PURE__ */ listOf(termCandidate),
  options: /* @__PURE__ */ record({
    minimumScore: /* @__PURE__ */ optional(score),
    bitext: /* @__PURE__ */ optional(bitextShape),
  }),
};

/**
 * Makes concept entries of term candidates. Candidates that share a full name are one concept: `科学・イノベーション・技術省` with
 * `Department for Science, Innovation and Technology` and with `DSIT`. The longest full name is preferred, the others are
 * admitted. Entries have a state, `extracted` or `proposed`, and come in the order of their first places in the text.
 *
 * @throws TaiyakuError `invalid-argument` if `minimumScore` is no number from 0 to 1
 * @example
 * buildGlossary(extractTerms(bitext, { tokenizer }), { bitext }).entries[0]
 * //=> { id: "japan-uk-digital-partnership", state: "extracted", score: 0.99, ja: [{ term: "日英デジタル・パートナーシップ", … }], … }
 */
export function buildGlossary(candidates: readonly TermCandidate[], options: BuildGlossaryOptions = {}): Glossary {
  expectArguments({ candidates, options }, argumentShapes);
  const { minimumScore = 0.5, bitext } = options;
  expectScore("minimumScore", minimumScore);
  const kept = candidates
    .filter((candidate) => candidate.score >= minimumScore)
    .sort((a, b) => positionOf(a) - positionOf(b));
  const tools: Tools = {
    normalCase: caseNormalizer(bitext),
    linesOf: lineFinder(bitext),
    sentencePair: sentencePairFinder(bitext),
    ids: new Set(),
  };
  const entries = conceptsOf(kept).map(({ group, state }) => entryOf(group, state, tools));
  return { schemaVersion: 1, entries };
}

interface Concept {
  readonly group: readonly TermCandidate[];
  readonly state: EntryState;
}

/** Extracted pairs make concepts first, so that a pair that is only proposed adds no term to one of them. */
function conceptsOf(candidates: readonly TermCandidate[]): Concept[] {
  const extracted = candidates.filter((candidate) => stateOf(candidate) === "extracted");
  const proposed = candidates.filter((candidate) => stateOf(candidate) === "proposed");
  const concepts = [
    ...groupPairs(extracted).map((group): Concept => ({ group, state: "extracted" })),
    ...groupPairs(proposed).map((group): Concept => ({ group, state: "proposed" })),
  ];
  return concepts.sort((a, b) => earliest(a.group) - earliest(b.group));
}

function entryOf(group: readonly TermCandidate[], state: EntryState, tools: Tools): ConceptEntry {
  const ja = termsOf(group, "ja", tools.normalCase);
  const en = termsOf(group, "en", tools.normalCase);
  const main = surestOf(group);
  const context = tools.sentencePair(main);
  return {
    id: freeId(conceptId(ja, en), tools.ids),
    type: typeOf(group),
    state,
    score: main.score,
    evidence: main.evidence,
    ja,
    en,
    ...(context && { context }),
    occurrences: occurrencesOf(group, tools.linesOf),
  };
}

/** The pair of full names with the highest score; one of abbreviations where there is no other. */
function surestOf(group: readonly TermCandidate[]): TermCandidate {
  const rank = ({ ja, en, score }: TermCandidate): number =>
    score + (isShortForm(ja) ? 0 : 1) + (isShortForm(en) ? 0 : 1);
  return group.reduce((best, candidate) => (rank(candidate) > rank(best) ? candidate : best));
}

function positionOf({ occurrences }: TermCandidate): number {
  return occurrences[0] === undefined ? Infinity : placeOf(occurrences[0]);
}

function placeOf({ ranges }: Occurrence): number {
  return (ranges.en ?? ranges.ja)?.[0] ?? Infinity;
}

function earliest(group: readonly TermCandidate[]): number {
  return group.reduce((first, candidate) => Math.min(first, positionOf(candidate)), Infinity);
}

/** The type of the full names; `abbreviation` only where there is no full name. */
function typeOf(group: readonly TermCandidate[]): TermType {
  const types = group.map(({ type }) => type);
  const named = types.filter((type) => type !== "abbreviation");
  return named.find((type) => type !== "concept" && type !== "other") ?? named[0] ?? "abbreviation";
}

function occurrencesOf(group: readonly TermCandidate[], linesOf: LineFinder): EntryOccurrence[] {
  const addresses = new Map<string, EntryOccurrence>();
  const occurrences = group.flatMap((candidate) => candidate.occurrences);
  for (const occurrence of occurrences.sort((a, b) => placeOf(a) - placeOf(b))) {
    const key = addressKey(occurrence);
    if (!addresses.has(key)) addresses.set(key, { ...plainAddress(occurrence), ...linesOf(occurrence) });
  }
  return [...addresses.values()];
}
