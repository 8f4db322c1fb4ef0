import { describe, expect, it } from "vitest";
import { katakanaSimilarity, romanize } from "../../src/terminology/transliteration";

describe("katakana", () => {
  it.each([
    ["アーキテクチャ", "akitekucha"],
    ["ジョイント", "jointo"],
    ["サミット", "samitto"],
    ["よしみつ", "yoshimitsu"],
  ])("%s reads %s", (kana, letters) => expect(romanize(kana)).toBe(letters));

  it.each([
    ["フレームワーク", "framework"],
    ["ガバナンス", "governance"],
    ["パートナー", "partners"],
    ["レジリエンス", "resilience"],
    ["オーストラリア", "Australia"],
    ["コミットメント", "commitment"],
    ["ステークホルダー", "stakeholders"],
  ])("%s spells %s", (kana, english) => expect(katakanaSimilarity(kana, english)).toBeGreaterThan(0.65));

  it.each([
    ["データ", "framework"],
    ["サービス", "safety"],
    ["カナダ", "China"],
  ])("%s does not spell %s", (kana, english) => expect(katakanaSimilarity(kana, english)).toBeLessThan(0.5));

  it("is nothing for a text without kana or letters", () => {
    expect(katakanaSimilarity("", "word")).toBe(0);
    expect(katakanaSimilarity("データ", "2024")).toBe(0);
  });
});
