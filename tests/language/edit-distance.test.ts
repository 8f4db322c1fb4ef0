import fc from "fast-check";
import { distance as levenshtein } from "fastest-levenshtein";
import { expect, it } from "vitest";
import { editDistance } from "../../src/language";

it.each([
  ["", "", 0],
  ["build", "bild", 1],
  ["DIST", "DSIT", 1],
  ["ca", "abc", 3],
  ["サーバ", "サーバー", 1],
])("from %j to %j is %i", (first, second, edits) => {
  expect(editDistance(first, second)).toBe(edits);
});

const texts = fc.string({ unit: fc.constantFrom("a", "b", "c", "本"), maxLength: 12 });

it("is symmetric and at most the distance without swaps", () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const edits = editDistance(first, second);
      expect(editDistance(second, first)).toBe(edits);
      expect(edits).toBeLessThanOrEqual(levenshtein(first, second));
    }),
  );
});

it("is the same below a limit, and the limit plus one beyond it", () => {
  fc.assert(
    fc.property(texts, texts, fc.nat({ max: 6 }), (first, second, limit) => {
      expect(editDistance(first, second, limit)).toBe(Math.min(editDistance(first, second), limit + 1));
    }),
  );
});
