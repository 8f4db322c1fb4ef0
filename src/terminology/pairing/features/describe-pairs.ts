import type { CandidateSpan } from "../../candidates/span";
import { logOdds } from "../../ranking/model";
import type { BeadStore } from "../store/bead-store";
import type { BeadWords, TermSpan } from "../store/bead-words";
import { countValues } from "./count-features";
import { englishForms } from "./english-form";
import { lookColumns, pairFeatures, writeLinks, writeLooks, type ScoredBead } from "./surface-features";
import { japaneseForms, type FormReader } from "./japanese-form";
import { jointFormValues } from "./joint-form";
import { massOf, type LinkSums } from "./link-sums";
import { lookAt, type WordComparison } from "./word-features";
import type { PairPlace, PairTable } from "../store/pair-table";
import { coverValues, featureNames, formColumns, termhoodValues } from "./pair-values";

/** What pairs are described by. */
export interface Description {
  readonly store: BeadStore;
  readonly sumsOf: (bead: number) => LinkSums;
  readonly table: PairTable;
  /** In how many beads each string is a candidate. */
  readonly beadsOf: { readonly ja: (string: number) => number; readonly en: (string: number) => number };
  readonly comparison: WordComparison;
  /** Whether a definition or the like gives the Japanese of a pair another partner. */
  readonly isContradicted: (pair: number) => boolean;
  /** Whether a pair is wanted whatever its features are. */
  readonly isVouched: (pair: number) => boolean;
  /** Which of the others are wanted; all where nothing is said. */
  readonly wanted: WantedPairs | undefined;
}

/** Pairs are wanted whose log odds, by these weights, are not less. */
export interface WantedPairs {
  readonly weights: readonly number[];
  readonly leastOdds: number;
}

const singleColumns = { ja: featureNames.indexOf("jaSingle"), en: featureNames.indexOf("enLowerSingle") };

/** Pairs that are described together: their features are thrown away before the next come, except the wanted ones. */
const blockSize = 8192;

/**
 * The features of pairs, in the order of `featureNames`: links and looks by the place where the links are best, the form by the
 * place where both stand freest, since a name shows there what it is even if its links are better inside a longer one.
 *
 * @returns for each pair its features, or undefined if it is not wanted
 */
export function describePairs(
  pairs: readonly number[],
  description: Description,
  progress: (share: number) => void,
): (Float32Array | undefined)[] {
  const { table } = description;
  const ratio = ratioOf(description.store);
  const found = new Array<Float32Array | undefined>(pairs.length);
  // By the bead of the best place, so that the links of most beads are worked out once.
  const order = pairs
    .map((pair, index) => ({ pair, index, bead: table.bestPlace(pair).bead }))
    .sort((a, b) => a.bead - b.bead || a.index - b.index);
  for (let start = 0, end = 0; start < order.length; start = end) {
    end = Math.min(order.length, start + blockSize);
    while (end < order.length && order[end]!.bead === order[end - 1]!.bead) end += 1;
    const block = order.slice(start, end);
    const features = describeBlock(
      block.map(({ pair }) => pair),
      ratio,
      description,
    );
    block.forEach(({ index }, at) => {
      found[index] = features[at]?.slice();
    });
    progress(end / order.length);
  }
  return found;
}

/** For each pair its features, or undefined if it is not wanted. What is cheap comes first: most pairs are given up by it. */
function describeBlock(
  pairs: readonly number[],
  ratio: number,
  description: Description,
): (Float32Array | undefined)[] {
  const { store, sumsOf, table, comparison, isVouched, wanted } = description;
  const size = featureNames.length;
  const block = new Float32Array(pairs.length * size);
  const found = new Array<Float32Array | undefined>(pairs.length);
  writeForms(block, pairs, description);
  writeCounts(block, pairs, description);
  const room = wanted === undefined ? 0 : roomOfLooks(wanted.weights);
  for (const [bead, own] of groupByBead(pairs.map((pair) => table.bestPlace(pair)))) {
    const words = store.words(bead);
    const scored: ScoredBead = {
      words,
      sums: sumsOf(bead),
      looks: lookAt(words, comparison),
      lexicon: comparison.lexicon,
      ratio,
    };
    const spansAt = spanReader(words);
    for (const { index, place } of own) {
      const [ja, en] = spansAt(place);
      const mass = massOf(scored.sums, ja, en);
      const start = index * size;
      writeLinks(block, start, scored, ja, en, mass);
      write(block, start + pairFeatures.length, coverValues(ja, en, mass));
      const features = block.subarray(start, start + size);
      const open = wanted !== undefined && !isVouched(pairs[index]!);
      if (open && logOdds(wanted.weights, features) + room < wanted.leastOdds) continue;
      writeLooks(block, start, scored, ja, en);
      if (open && logOdds(wanted.weights, features) < wanted.leastOdds) continue;
      found[index] = features;
    }
  }
  return found;
}

/** How much looks may raise log odds at most, and a hair for rounding. */
function roomOfLooks(weights: readonly number[]): number {
  let room = 1e-6;
  for (const column of lookColumns) room += Math.max(0, weights[column + 1] ?? 0);
  return room;
}

/** The form by the place where both spans of a pair stand freest. */
function writeForms(block: Float32Array, pairs: readonly number[], { store, table }: Description): void {
  for (const [bead, own] of groupByBead(pairs.map((pair) => table.freestPlace(pair)))) {
    const words = store.words(bead);
    const spansAt = spanReader(words);
    const jaForms = onceEach(japaneseForms(words.ja));
    const enForms = onceEach(englishForms(words.en));
    for (const { index, place } of own) {
      const [ja, en] = spansAt(place);
      const jaForm = jaForms(ja);
      const enForm = enForms(en);
      let at = index * featureNames.length + formColumns[0];
      at = write(block, at, termhoodValues(ja, en, jaForm, enForm));
      at = write(block, at, jaForm);
      at = write(block, at, enForm);
      write(block, at, jointFormValues(words, ja, en, jaForm, enForm));
    }
  }
}

function writeCounts(
  block: Float32Array,
  pairs: readonly number[],
  { store, table, beadsOf, isContradicted }: Description,
): void {
  const size = featureNames.length;
  pairs.forEach((pair, index) => {
    const { joint, ja, en, mean } = table.draft(pair);
    const counts = countValues({
      joint,
      ja: Math.max(joint, beadsOf.ja(ja)),
      en: Math.max(joint, beadsOf.en(en)),
      beads: store.size,
      score: mean,
      contradicted: isContradicted(pair),
      single: { ja: block[index * size + singleColumns.ja] === 1, en: block[index * size + singleColumns.en] === 1 },
    });
    write(block, index * size + formColumns[1], counts);
  });
}

/** Writes values into a block and tells where the next come: `set` costs more on lists so short. */
function write(block: Float32Array, at: number, values: readonly number[]): number {
  for (let index = 0; index < values.length; index += 1) block[at + index] = values[index]!;
  return at + values.length;
}

interface PlacedPair {
  readonly index: number;
  readonly place: PairPlace;
}

/** The numbers of places by their beads. */
function groupByBead(places: readonly PairPlace[]): Map<number, PlacedPair[]> {
  const groups = new Map<number, PlacedPair[]>();
  places.forEach((place, index) => {
    const group = groups.get(place.bead);
    if (group === undefined) groups.set(place.bead, [{ index, place }]);
    else group.push({ index, place });
  });
  return groups;
}

/** Finds the spans of places in a bead; a span that is no candidate by its form was given, or vouched for by the text. */
function spanReader({ ja, jaSpans, en, enSpans }: BeadWords): (place: PairPlace) => [ja: TermSpan, en: TermSpan] {
  const indexed = (spans: readonly TermSpan[], length: number): ((span: CandidateSpan) => TermSpan) => {
    const byPlace = new Map(spans.map((span) => [span.from * (length + 1) + span.to, span]));
    return ({ from, to }) => {
      const key = from * (length + 1) + to;
      const span = byPlace.get(key) ?? { from, to, shape: "compound", termhood: 0.5 };
      byPlace.set(key, span);
      return span;
    };
  };
  const [jaAt, enAt] = [indexed(jaSpans, ja.length), indexed(enSpans, en.length)];
  return (place) => [jaAt(place.ja), enAt(place.en)];
}

/** A reader that works out the form of each span once, however many partners the span has. */
function onceEach(read: FormReader): FormReader {
  const known = new Map<CandidateSpan, number[]>();
  return (span) => {
    const form = known.get(span) ?? read(span);
    known.set(span, form);
    return form;
  };
}

/** Japanese characters for an English one in a text; a short text is filled up with what is usual. */
function ratioOf({ beads }: BeadStore): number {
  let en = 400;
  let ja = 180;
  for (const { texts } of beads) {
    en += texts.en.length;
    ja += texts.ja.length;
  }
  return ja / en;
}
