import { describe, expect, it } from "vitest";
import { alignTexts } from "../evaluation/perturbation-score";
import { placesOf, smallDocuments, writeSmall, type Place, type SmallDocument } from "./small-documents";

type Drop = { readonly en: readonly Place[]; readonly ja: readonly Place[] };

const textAt = (document: SmallDocument, [section, item]: Place, side: 0 | 1): string =>
  document.sections[section]?.items[item]?.[side] ?? "";

/** The number of the heading or item that a segment is of. */
function numberOf(document: SmallDocument, text: string, side: 0 | 1): number {
  const texts = document.sections.flatMap(({ heading, items }) => [heading, ...items].map((item) => item[side]));
  const bare = text.replace(/^(?:- )?\(?[a-z0-9][.)] /u, "");
  return texts.findIndex((each) => each.includes(bare));
}

function look(document: SmallDocument, without: Drop, renumber: boolean) {
  const { beads, findings } = alignTexts({
    en: writeSmall(document, "en", { without: without.en, renumber }),
    ja: writeSmall(document, "ja", { without: without.ja, renumber }),
  });
  const wrong = beads.filter(({ en, ja }) => {
    if (en.length === 0 || ja.length === 0) return false;
    const numbers = [
      ...en.map(({ text }) => numberOf(document, text, 0)),
      ...ja.map(({ text }) => numberOf(document, text, 1)),
    ];
    return new Set(numbers).size > 1;
  });
  const alone = findings
    .filter(({ ruleId }) => /^(?:item|paragraph)-without-counterpart$/.test(ruleId))
    .map(({ actual }) => (actual ?? "").replace(/^\(?[a-z0-9][.)] /u, ""));
  const isReported = (text: string): boolean => alone.some((each) => text.startsWith(each));
  return { wrong, findings, isReported };
}

describe.each(smallDocuments.map((document) => [document.name, document] as const))(
  "the small document: %s",
  (_, document) => {
    const places = placesOf(document);

    it("reports an item that one side lacks, not as merged with another", () => {
      for (const place of places)
        for (const [language, side] of [
          ["en", 1],
          ["ja", 0],
        ] as const) {
          const without = { en: [], ja: [], [language]: [place] };
          const { wrong, findings, isReported } = look(document, without, false);
          expect(wrong).toEqual([]);
          expect(isReported(textAt(document, place, side)), textAt(document, place, 0)).toBe(true);
          expect(findings.map(({ ruleId }) => ruleId)).not.toContain("item-merged");
        }
    });

    it("reports both where each side lacks another item", () => {
      const pairs = places.flatMap((en) => places.filter((ja) => ja !== en).map((ja) => ({ en, ja })));
      // What is left of the first list has to show how it is numbered.
      const told = pairs.filter(({ en, ja }) => en[0] !== ja[0] || (document.sections[en[0]]?.items.length ?? 0) > 2);
      for (const { en, ja } of told) {
        const { wrong, isReported } = look(document, { en: [en], ja: [ja] }, false);
        expect(wrong, JSON.stringify([en, ja])).toEqual([]);
        expect(isReported(textAt(document, en, 1)), textAt(document, en, 0)).toBe(true);
        expect(isReported(textAt(document, ja, 0)), textAt(document, ja, 0)).toBe(true);
      }
    });

    it("is sure of nothing wrong where the labels behind the dropped item have changed as well", () => {
      for (const place of places)
        for (const language of ["en", "ja"] as const) {
          const { wrong } = look(document, { en: [], ja: [], [language]: [place] }, true);
          expect(wrong.filter(({ score }) => score >= 0.9)).toEqual([]);
        }
    });
  },
);
