import { expect, it } from "vitest";
import { detectLanguage } from "../../src";
import { katakanaSimilarity } from "../../src/language";

it("detects a language from its script", () => {
  expect(detectLanguage("生成 AI に関する Hiroshima AI Process")).toBe("ja");
  expect(detectLanguage("The Hiroshima AI Process (広島)")).toBe("en");
  expect(detectLanguage("2024-01-16 — 5 %")).toBeNull();
});

it("hears English in katakana", () => {
  const pairs = [
    ["レジリエンス", "resilience"],
    ["グローバル", "global"],
    ["パートナーシップ", "partnership"],
    ["ガバナンス", "governance"],
  ] as const;
  for (const [katakana, english] of pairs) {
    const others = pairs.filter(([other]) => other !== katakana).map(([, word]) => katakanaSimilarity(katakana, word));
    expect(katakanaSimilarity(katakana, english)).toBeGreaterThan(Math.max(0.6, ...others));
  }
});
