import { beforeAll, describe, expect, it } from "vitest";
import { createTokenizer, type Tokenizer } from "../../src";
import { traitReader } from "../../src/terminology/candidates/traits";
import { collectPairs, type PairCandidate } from "../../src/terminology/pairing/collect-pairs";
import { logOdds, rankerWeights } from "../../src/terminology/ranking/model";
import { beadInputs } from "../../src/terminology/bead-inputs";
import { reportBitext } from "../report";

describe("pairs that are wanted", () => {
  const bitext = reportBitext();
  const beads = { ...bitext, beads: bitext.beads.slice(0, 40) };
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await createTokenizer();
  });

  it.each([-8, -5, 0, 4])(
    "are those of all pairs whose log odds are %d or more, with the same features",
    (leastOdds) => {
      const inputs = beadInputs(beads, tokenizer);
      const weights = rankerWeights.alone.short.pair;
      const key = ({ ja, en, features }: PairCandidate): string => [ja, en, ...Array.from(features)].join("\t");
      const all = collectPairs(inputs, { tokenizer });
      const expected = all.filter(
        ({ features, evidence }) => evidence.length > 0 || logOdds(weights, features) >= leastOdds,
      );
      const wanted = collectPairs(inputs, { tokenizer, wanted: { weights, leastOdds } });
      expect(wanted.length).toBeLessThan(all.length);
      expect(wanted.map(key)).toEqual(expected.map(key));
    },
  );
});

describe("the traits of words", () => {
  it("are tested once a word, and every time for a long one", () => {
    const tested: string[] = [];
    const traits = traitReader(
      (word) => {
        tested.push(word);
        return word.startsWith("o");
      },
      (word) => word.length > 2,
    );
    const words = ["of", "off", "in", "of", "off", "interoperability", "interoperability"];
    expect(words.map(traits)).toEqual([1, 3, 0, 1, 3, 2, 2]);
    expect(tested).toEqual(["of", "off", "in", "interoperability", "interoperability"]);
  });
});
