import type { BeadWords, TermSpan } from "./bead-words";
import { countValues } from "./counts";
import { englishForms } from "./english-form";
import { pairFeatures, pairFeatureValues, type ScoredBead } from "./features";
import { japaneseForms } from "./japanese-form";
import { jointFormValues } from "./joint-form";
import { massOf, type LinkSums } from "./link-sums";
import { lookAt, type WordComparison } from "./looks";
import type { PairDraft, PairTable } from "./pair-table";
import { coverValues, featureNames, formColumns, termhoodValues } from "./pair-values";

/** What pairs are described by. */
export interface Description {
  readonly words: readonly BeadWords[];
  readonly sumsOf: (bead: number) => LinkSums;
  readonly table: PairTable;
  readonly comparison: WordComparison;
  readonly isContradicted: (draft: PairDraft) => boolean;
}

/**
 * The features of pairs, in the order of `featureNames`: links and looks by the place where the links are best, the form by the
 * place where both stand freest, since a name shows there what it is even if its links are better inside a longer one.
 */
export function describePairs(drafts: readonly PairDraft[], description: Description): Float32Array[] {
  const { words, sumsOf, table, comparison, isContradicted } = description;
  const ratio = ratioOf(words);
  // One block for all: a long text has a hundred thousand pairs.
  const size = featureNames.length;
  const block = new Float32Array(drafts.length * size);
  for (const [bead, own] of groupByBead(drafts, ({ places, bestAt }) => places[bestAt]!)) {
    const text = words[bead]!;
    const scored: ScoredBead = {
      words: text,
      sums: sumsOf(bead),
      looks: lookAt(text, comparison),
      ratio,
    };
    for (const index of own) {
      const { places, bestAt } = drafts[index]!;
      const [ja, en] = spansAt(text, places, bestAt);
      const mass = massOf(scored.sums, ja, en);
      block.set(pairFeatureValues(scored, ja, en, mass), index * size);
      block.set(coverValues(ja, en, mass), index * size + pairFeatures.length);
    }
  }
  for (const [bead, own] of groupByBead(drafts, ({ places, freestAt }) => places[freestAt]!)) {
    const text = words[bead]!;
    const jaForms = japaneseForms(text.ja);
    const enForms = englishForms(text.en);
    for (const index of own) {
      const { places, freestAt } = drafts[index]!;
      const [ja, en] = spansAt(text, places, freestAt);
      const jaForm = jaForms(ja);
      const enForm = enForms(en);
      const form = [...termhoodValues(ja, en, jaForm, enForm), ...jaForm, ...enForm, ...jointFormValues(text, ja, en)];
      block.set(form, index * size + formColumns[0]);
    }
  }
  return drafts.map((draft, index) => {
    const counts = countValues({
      joint: draft.joint,
      ja: Math.max(draft.joint, table.ja.beads[draft.ja]!),
      en: Math.max(draft.joint, table.en.beads[draft.en]!),
      beads: words.length,
      score: (5 * draft.sum) / draft.places.length,
      contradicted: isContradicted(draft),
    });
    block.set(counts, index * size + formColumns[1]);
    return block.subarray(index * size, (index + 1) * size);
  });
}

/** The numbers of the drafts by a bead of each. */
function groupByBead(drafts: readonly PairDraft[], beadOf: (draft: PairDraft) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  drafts.forEach((draft, index) => {
    const bead = beadOf(draft);
    const group = groups.get(bead);
    if (group === undefined) groups.set(bead, [index]);
    else group.push(index);
  });
  return groups;
}

/** The spans of a place; a span that is no candidate by its form was given, or vouched for by the text. */
function spansAt(words: BeadWords, places: readonly number[], at: number): [ja: TermSpan, en: TermSpan] {
  const find = (spans: readonly TermSpan[], from: number, to: number): TermSpan =>
    spans.find((span) => span.from === from && span.to === to) ?? { from, to, shape: "compound", termhood: 0.5 };
  return [find(words.jaSpans, places[at + 1]!, places[at + 2]!), find(words.enSpans, places[at + 3]!, places[at + 4]!)];
}

/** Japanese characters for an English one in a text; a short text is filled up with what is usual. */
function ratioOf(words: readonly BeadWords[]): number {
  let en = 400;
  let ja = 180;
  for (const { texts } of words) {
    en += texts.en.length;
    ja += texts.ja.length;
  }
  return ja / en;
}
