import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { katakanaSimilarity, transliterationIndex } from "../../src/language";

describe("katakanaSimilarity", () => {
  it.each([
    ["レジリエンス", "resilience"],
    ["サイバー", "cyber"],
    ["ガバナンス", "governance"],
    ["プラットフォーム", "platform"],
    ["セキュリティ", "security"],
    ["フレームワーク", "framework"],
    ["ワシントン", "Washington"],
    ["ライセンス", "license"],
  ])("%s is %s", (katakana, english) => {
    expect(katakanaSimilarity(katakana, english)).toBeGreaterThan(0.75);
  });

  it.each([
    ["サービス", "government"],
    ["データ", "security"],
    ["ライセンス", "silence"],
    ["クラウド", "partnership"],
  ])("%s is not %s", (katakana, english) => {
    expect(katakanaSimilarity(katakana, english)).toBeLessThan(0.65);
  });

  it("is a number from 0 to 1 for any strings", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (katakana, english) => {
        const similarity = katakanaSimilarity(katakana, english);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("transliterationIndex", () => {
  it("finds the word among others, best first", () => {
    const index = transliterationIndex(["service", "surface", "server", "cloud", "policy"]);
    expect(index.find("サービス")[0]?.word).toBe("service");
    expect(index.find("クラウド").map(({ word }) => word)).toEqual(["cloud"]);
    expect(index.find("トランジスタ")).toEqual([]);
  });
});
