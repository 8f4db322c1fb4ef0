import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { recognizeTerms } from "../../src/glossary";
import { findCandidates } from "../../src/glossary/recognition/candidates";
import { compileGlossary, fold } from "../../src/glossary/recognition/compile";
import { foldedString } from "../../src/glossary/recognition/folded";
import type { Language } from "../../src/model";
import { glossaryOf } from "./glossary-of";

const pieces: Readonly<Record<Language, readonly string[]>> = {
  ja: ["半", "導", "体", "サ", "ー", "バ", "・", " ", "AI", "ａ", "い", "り", "の", "取", "、", "\n", "ｻ", "ﾞ", "𠮷"],
  en: [
    "supply",
    "chain",
    "chains",
    "policies",
    "policy",
    "AI",
    "PETs",
    " ",
    "-",
    "\n",
    "’s",
    "'",
    ".",
    "s",
    "A",
    "é",
    "😀",
  ],
};

const texts = (language: Language, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces[language]), { maxLength }).map((parts) => parts.join(""));

const cases = (language: Language) =>
  fc.tuple(
    texts(language, 30),
    fc.array(
      texts(language, 4)
        .map((term) => term.trim())
        .filter((term) => term !== "" && !term.includes("\n")),
      { maxLength: 6 },
    ),
  );

function glossaryIn(language: Language, terms: readonly string[]) {
  return glossaryOf(...terms.map((term) => (language === "ja" ? [term, ""] : ["", term]) as [string, string]));
}

describe.each(["ja", "en"] as const)("%s", (language) => {
  test("ranges slice to what they name and stand in order; those that are not nested do not overlap", () => {
    fc.assert(
      fc.property(cases(language), ([text, terms]) => {
        const recognized = recognizeTerms(text, glossaryIn(language, terms), { language });
        let last: readonly [number, number] = [0, 0];
        for (const { surface, range, nested } of recognized) {
          expect(text.slice(...range)).toBe(surface);
          expect(surface).not.toBe("");
          const same = range[0] === last[0] && range[1] === last[1];
          if (nested) expect(range[0] >= last[0] && range[1] <= last[1]).toBe(true);
          else expect(same || range[0] >= last[1]).toBe(true);
          if (!nested) last = range;
        }
      }),
    );
  });

  test("what stands at a place by itself is found as the longest there", () => {
    fc.assert(
      fc.property(cases(language), ([text, terms]) => {
        const glossary = glossaryIn(language, terms);
        const all = findCandidates(text, compileGlossary(glossary)[language], language, null).filter(
          ({ part }) => !part,
        );
        const outer = recognizeTerms(text, glossary, { language }).filter(({ nested }) => !nested);
        for (const { start, end } of all) {
          // Covered by one that starts no later and, if it starts there, ends no earlier.
          expect(
            outer.some(({ range }) => range[0] <= start && range[1] > start && (range[0] < start || range[1] >= end)),
          ).toBe(true);
        }
      }),
    );
  });

  test("the automaton finds what a search for each key finds", () => {
    fc.assert(
      fc.property(cases(language), ([text, terms]) => {
        const index = compileGlossary(glossaryIn(language, terms))[language];
        const folded = fold(text, language);
        const haystack = foldedString(folded);
        const naive = new Set<string>();
        for (const key of index.keys) {
          for (let at = haystack.indexOf(key); at >= 0; at = haystack.indexOf(key, at + 1))
            naive.add(`${folded.starts[at]} ${key}`);
        }
        // Every candidate is one of the naive hits; every naive hit that is the term to the letter between spaces is one.
        const candidates = findCandidates(text, index, language, null);
        for (const { indexed, start } of candidates) {
          const keys = index.keys.filter((_, key) => index.terms[key]?.includes(indexed));
          expect(keys.some((key) => naive.has(`${start} ${key}`))).toBe(true);
        }
      }),
    );
  });

  test("a term between full stops is found", () => {
    fc.assert(
      fc.property(cases(language), ([, terms]) => {
        for (const term of terms) {
          if (
            !/^[\p{L}\p{N}]/u.test(term) ||
            !/[\p{L}\p{N}]$/u.test(term) ||
            /(?<![\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f])[ー・]/u.test(term)
          )
            continue;
          const recognized = recognizeTerms(`。${term}。`, glossaryIn(language, [term]), { language });
          // A possessive ending is not part of what is found.
          expect(recognized.some(({ range }) => range[0] === 1)).toBe(true);
        }
      }),
    );
  });

  test("folding has a place in the text for each unit, in order", () => {
    fc.assert(
      fc.property(texts(language, 40), (text) => {
        const { length, starts, ends } = fold(text, language);
        for (let index = 0; index < length; index += 1) {
          expect(starts[index]).toBeLessThan(ends[index] ?? 0);
          expect(ends[index]).toBeLessThanOrEqual(text.length);
          if (index > 0) expect(starts[index]).toBeGreaterThanOrEqual(starts[index - 1] ?? 0);
        }
      }),
    );
  });
});
