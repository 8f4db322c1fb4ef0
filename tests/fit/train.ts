/** What is fitted: the forms of terms, and the two steps of the ranker. */
import { competitionValues } from "../../src/terminology/ranking/competition";
import { logOdds, type FormWeights, type PairWeights } from "../../src/terminology/ranking/model";
import type { PairCandidate } from "../../src/terminology/pairing/collect-pairs";
import { readBeadWords, wordReading, type BeadWords } from "../../src/terminology/pairing/store/bead-words";
import { englishForms } from "../../src/terminology/pairing/features/english-form";
import { japaneseForms } from "../../src/terminology/pairing/features/japanese-form";
import type { Tokenizer } from "../../src/language";
import { fitLogistic, type Example } from "./logistic";
import { hashEn, hashJa } from "./labels";
import { lessonOf, partOf, tierOf, type Material } from "./material";

const penalties = { form: 1, pair: 4, final: 1 };

/** The labelled beads of a material with all their spans. */
export interface Forms {
  readonly material: Material;
  readonly words: readonly (BeadWords | null)[];
}

/** Reads every span of the labelled beads. */
export function formsOf(material: Material, tokenizer: Tokenizer): Forms {
  const reading = wordReading(tokenizer);
  const words = material.beads.map(({ texts }, index) =>
    material.parts[index] === null ? null : readBeadWords(texts, reading, { ja: [], en: [] }),
  );
  return { material, words };
}

/** What the forms of terms look like in both languages, learnt without some parts. */
export function fitForms(all: readonly Forms[], without: ReadonlySet<string>): FormWeights {
  const ja: Example[] = [];
  const en: Example[] = [];
  for (const { material, words } of all)
    words.forEach((bead, index) => {
      const part = material.parts[index];
      if (bead === null || part == null || without.has(part)) return;
      const jaForm = japaneseForms(bead.ja);
      const enForm = englishForms(bead.en);
      for (const span of bead.jaSpans) {
        const text = bead.texts.ja.slice(bead.ja[span.from]?.range[0], bead.ja[span.to - 1]?.range[1]);
        ja.push({ values: jaForm(span), ...lessonOf(material.labels.ja.get(hashJa(text)) ?? null, material) });
      }
      for (const span of bead.enSpans) {
        const text = bead.texts.en.slice(bead.en[span.from]?.range[0], bead.en[span.to - 1]?.range[1]);
        en.push({ values: enForm(span), ...lessonOf(material.labels.en.get(hashEn(text)) ?? null, material) });
      }
    });
  return { ja: fitLogistic(ja, penalties.form), en: fitLogistic(en, penalties.form) };
}

/** The candidates of one reading of a document. */
export interface Run {
  readonly material: Material;
  readonly pairs: readonly PairCandidate[];
}

/** The ranker's two steps, learnt without some parts; each run counts as much as `weight` says. */
export function fitPairs(runs: readonly Run[], without: ReadonlySet<string>, weight: number): PairWeights {
  const examples = (valuesOf: (run: Run) => readonly ArrayLike<number>[]): Example[] =>
    runs.flatMap((run) => {
      const values = valuesOf(run);
      return run.pairs.flatMap((pair, index) => {
        const part = partOf(pair, run.material);
        if (part === null || without.has(part)) return [];
        const lesson = lessonOf(tierOf(pair, run.material), run.material);
        return [{ values: values[index]!, label: lesson.label, weight: weight * lesson.weight }];
      });
    });
  const pair = fitLogistic(
    examples(({ pairs }) => pairs.map(({ features }) => features)),
    penalties.pair,
  );
  const final = fitLogistic(
    examples(({ pairs }) =>
      competitionValues(
        pairs,
        pairs.map(({ features }) => logOdds(pair, features)),
      ),
    ),
    penalties.final,
  );
  return { pair, final };
}
