import fc from "fast-check";
import { expect, it, test } from "vitest";
import { checkUnitsOf } from "../../src/bilingual";
import { validateTranslation } from "../../src";

it("takes texts that would hold up a careless expression", () => {
  for (const piece of ["a", "ア", " ", "*", "(", '"', "9", "漢字", "%", "<b", "http://", "&", "。"]) {
    const text = piece.repeat(20_000);
    for (const unit of [
      { source: text, target: "計画", sourceLanguage: "en" as const },
      { source: "計画", target: text, sourceLanguage: "ja" as const },
      { source: "plan", target: text, sourceLanguage: "en" as const },
    ])
      expect(Array.isArray(validateTranslation(unit, null))).toBe(true);
  }
});

test("every finding's range lies in the text that it points into", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("「計画", "(a)", "3 p.m.", "%s <b>", "２、３", "第二十七号"),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom("en" as const, "ja" as const), (source, target, sourceLanguage) => {
      for (const { side, range, fix } of validateTranslation({ source, target, sourceLanguage }, null)) {
        const length = (side === "source" ? source : target).length;
        for (const [start, end] of [range, ...(fix === undefined ? [] : [fix.range])]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(length);
        }
      }
    }),
  );
});

test("texts between XML tags keep their places", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 40 }), (written) => {
      const escaped = written.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
      const xml = `<tmx><header srclang="ja"/><body><tu><tuv xml:lang="ja"><seg>計画</seg></tuv><tuv xml:lang="en"><seg>${escaped}</seg></tuv></tu></body></tmx>`;
      const [unit] = checkUnitsOf(xml, "f", "tmx").units;
      expect(unit?.unit.target).toEqual({ text: written });
      const raw = unit?.target.pieces
        .map(({ original, originalLength }) => xml.slice(original, original + originalLength))
        .join("");
      expect(raw).toBe(escaped);
    }),
  );
});
