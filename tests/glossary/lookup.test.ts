import { describe, expect, test } from "vitest";
import { compileGlossary, lookupTerm } from "../../src/glossary";
import { createTokenizer } from "../../src/language";
import { glossaryOf } from "./glossary-of";

const glossary = glossaryOf(
  ["広島 AI プロセス", "Hiroshima AI Process"],
  ["広島アコード", "Hiroshima Accord"],
  ["サプライチェーン", "supply chains"],
  ["半導体", "semiconductor|!chip", { ja: [{ term: "半導体", status: "preferred", reading: "はんどうたい" }] }],
  ["チップ", "chip"],
  ["科学・イノベーション・技術省|DSIT", "Department for Science, Innovation and Technology|DSIT"],
);
const first = (query: string) => {
  const [result] = lookupTerm(query, glossary);
  return result && [result.id, result.matched.term, result.kind];
};

describe("kinds", () => {
  test.each([
    ["広島アコード", ["c1", "広島アコード", "exact"]],
    ["広島ＡＩプロセス", ["c0", "広島 AI プロセス", "folded"]],
    ["Supply Chain", ["c2", "supply chains", "folded"]],
    ["dsit", ["c5", "DSIT", "folded"]],
    ["ハンドウタイ", ["c3", "半導体", "reading"]],
    ["はんどう", ["c3", "半導体", "reading"]],
    ["さぷらいちぇーん", ["c2", "サプライチェーン", "reading"]],
    ["Hiroshima Acc", ["c1", "Hiroshima Accord", "prefix"]],
    ["semicodnuctor", ["c3", "semiconductor", "fuzzy"]],
    ["サプライチェン", ["c2", "サプライチェーン", "folded"]],
  ])("%s", (query, expected) => {
    expect(first(query)).toEqual(expected);
  });
});

test("the best first, a deprecated term behind another", () => {
  expect(lookupTerm("chip", glossary).map(({ id }) => id)).toEqual(["c4", "c3"]);
  expect(lookupTerm("hiroshima", glossary).map(({ id }) => id)).toEqual(["c1", "c0"]);
});

test("options", () => {
  expect(lookupTerm("DSIT", glossary, { language: "ja" })[0]?.language).toBe("ja");
  expect(lookupTerm("hiroshima", glossary, { limit: 1 })).toHaveLength(1);
  expect(lookupTerm("semicodnuctor", glossary, { minimumScore: 0.99 })).toEqual([]);
});

test("nothing for nothing, and an index gives what its glossary gives", () => {
  expect(lookupTerm(" ", glossary)).toEqual([]);
  expect(lookupTerm("zzzzzz", glossary)).toEqual([]);
  expect(lookupTerm("chip", compileGlossary(glossary))).toEqual(lookupTerm("chip", glossary));
});

test("by the tokenizer's readings where the glossary has none", async () => {
  const tokenizer = await createTokenizer();
  expect(lookupTerm("ひろしまあこーど", glossary)[0]?.id).not.toBe("c1");
  expect(lookupTerm("ひろしまあこーど", glossary, { tokenizer })[0]).toMatchObject({ id: "c1", kind: "reading" });
});
