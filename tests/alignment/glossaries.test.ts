import { describe, expect, it } from "vitest";
import { alignTexts } from "../evaluation/perturbation-score";
import { glossaryForms, harbourTerms, writeGlossary } from "./glossaries";

/** The term that a segment is, or explains. */
const termOf = (text: string, language: "en" | "ja"): number =>
  harbourTerms.findIndex(
    (term) => text.includes(term[`${language}Text`]) || text.replace(/[*:：–\s]+$/u, "") === term[language],
  );

describe("a glossary that either language sorts by its own order", () => {
  const cases = Object.keys(glossaryForms).flatMap((form) => [1, 2].map((seed) => [form, seed] as const));

  it.each(cases)("written as %s is paired by content, order %i", (form, seed) => {
    const { beads, findings } = alignTexts(writeGlossary(form, seed));
    const joined = beads.filter(({ en, ja }) => en.length > 0 && ja.length > 0);
    const wrong = joined.filter(({ en, ja }) => {
      const terms = [...en.map(({ text }) => termOf(text, "en")), ...ja.map(({ text }) => termOf(text, "ja"))];
      return new Set(terms.filter((term) => term >= 0)).size > 1;
    });
    const found = new Set(joined.flatMap(({ en }) => en.map(({ text }) => termOf(text, "en"))).filter((at) => at >= 0));
    expect(wrong).toEqual([]);
    // Those that share a number, a name or a katakana word; the others teach each other.
    expect(found.size).toBeGreaterThanOrEqual(8);
    expect(findings.some(({ ruleId }) => ruleId.endsWith("-moved"))).toBe(true);
  });

  it("keeps a term and its definition together", () => {
    const { beads } = alignTexts(writeGlossary("sections", 3));
    const japanese = (start: string): string | undefined =>
      beads
        .find(({ en }) => en[0]?.text.startsWith(start))
        ?.ja.map(({ text }) => text)
        .join("");
    expect([japanese("Container"), japanese("A steel box")]).toEqual(["コンテナ", "20又は40フィートの鋼鉄の箱。"]);
  });

  it("is sure of nothing wrong where little can be known", () => {
    for (let seed = 1; seed <= 6; seed += 1) {
      const few = harbourTerms.filter((_, index) => (index * 5 + seed) % 14 < 6);
      for (const form of Object.keys(glossaryForms)) {
        const beads = alignTexts(writeGlossary(form, seed, few)).beads.filter(({ score }) => score >= 0.9);
        const wrong = beads.filter(({ en, ja }) => {
          const [one, other] = [termOf(en[0]?.text ?? "", "en"), termOf(ja[0]?.text ?? "", "ja")];
          return one >= 0 && other >= 0 && one !== other;
        });
        expect(wrong).toEqual([]);
      }
    }
  });
});
