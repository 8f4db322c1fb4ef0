import type { Bitext } from "../../src/model";
import { combineEvidence, beadInputs } from "../../src/terminology/bead-inputs";
import type { ExtractOptions } from "../../src/terminology";
import { chosenLexicon } from "../../src/terminology/lexicons";
import { manyBeads } from "../../src/terminology/pairing/store/bead-pairs";
import { collectPairs } from "../../src/terminology/pairing/collect-pairs";
import { featureNames } from "../../src/terminology/pairing/features/pair-values";
import { calibrate, rankerWeights } from "../../src/terminology/ranking/model";
import { rankPairs } from "../../src/terminology/ranking/rank";
import { measureTerms } from "./term-metrics";
import type { GoldRow } from "./terms";

/** Kinds of evidence by the names of their features; `said` is what the documents define and abbreviate. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["links", /^(?:covered|leak|drawn|weakest|edges|clean)/u],
  ["sound", /^kana/u],
  ["Latin words and numbers", /^(?:latin|numbers)/u],
  ["lexicon", /^lexicon/u],
  ["length and position", /^(?:length|position)$/u],
  ["form of the terms", /^(?:term|both|cut|ja[A-Z]|en[A-Z]|wholeBead|quoted)/u],
  ["counts", /^(?:joint|dice|share|association|mean|often)/u],
];

/** What the ranker reaches without each kind of evidence in turn: its features are 0. The weights stay as they are. */
export function ablate(bitext: Bitext, gold: readonly GoldRow[], options: ExtractOptions): string {
  const lexicon = chosenLexicon(options);
  const { short, long } = lexicon === undefined ? rankerWeights.alone : rankerWeights.helped;
  const inputs = beadInputs(bitext, options.tokenizer);
  const weights = inputs.length < manyBeads ? short : long;
  const pairs = collectPairs(inputs, { tokenizer: options.tokenizer, lexicon });
  const sections = new Set(gold.map(({ section }) => section).filter((section) => section !== ""));
  const beads = bitext.beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
  // Where the gold names sections, only pairs that stand in them are counted.
  const isCounted = (bead: number): boolean =>
    sections.size === 0 || beads[bead]!.address.section.some((name) => sections.has(name));
  const measure = (name: string, pattern: RegExp | null, said: boolean): string => {
    const left = pairs.map((pair) => ({
      ...pair,
      features: Array.from(pair.features, (value, index) => (pattern?.test(featureNames[index]!) ? 0 : value)),
    }));
    const chances = rankPairs(left, weights).map((chance) => calibrate(chance, weights.calibration));
    const found = left.flatMap(({ ja, en, evidence, places }, index) => {
      if (!places.some(({ bead }) => isCounted(bead))) return [];
      return [
        { ja, en, score: combineEvidence([...(said ? evidence : []), { kind: "links", score: chances[index]! }]) },
      ];
    });
    const { r80, first100, japanese } = measureTerms(found, gold);
    const figures = [r80, first100, japanese.bestF1].map((value) => value.toFixed(3));
    return `${name.padEnd(36)}R80 ${figures[0]!}  first 100 ${figures[1]!}  JA F1 ${figures[2]!}`;
  };
  return [
    measure("all evidence", null, true),
    ...kinds.map(([name, pattern]) => measure(`without ${name}`, pattern, true)),
    measure("without what the documents say", null, false),
  ].join("\n");
}
