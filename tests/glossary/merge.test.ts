import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeGlossaries, parseGlossary } from "../../src";
import { glossaries } from "./arbitrary";
import { glossaryOf } from "./glossary-of";

test("new terms join their concept, what contradicts is reported and changes nothing", () => {
  const house = glossaryOf(["半導体", "semiconductor", { note: "ours" }]);
  const customer = glossaryOf(["半導体|チップ", "chip|semiconductor", { note: "theirs", type: "technology" }]);
  const { glossary, conflicts } = mergeGlossaries(house, customer);
  expect(glossary.entries).toEqual([
    {
      id: "c0",
      type: "technology",
      ja: [
        { term: "半導体", status: "preferred" },
        { term: "チップ", status: "admitted" },
      ],
      en: [
        { term: "semiconductor", status: "preferred" },
        { term: "chip", status: "admitted" },
      ],
      note: "ours",
      occurrences: [],
    },
  ]);
  expect(conflicts.map(({ kind, kept, added }) => [kind, kept, added])).toEqual([
    ["preferred-term", "semiconductor", "chip"],
    ["status", "preferred", "admitted"],
    ["field", "ours", "theirs"],
  ]);
});

test("homographs stay apart and get ids of their own", () => {
  const { glossary, conflicts } = mergeGlossaries(glossaryOf(["標準", "standard"]), glossaryOf(["基準", "standard"]));
  expect(glossary.entries.map(({ id }) => id)).toEqual(["c0"]);
  expect(glossary.entries[0]?.ja.map(({ term }) => term)).toEqual(["標準", "基準"]);
  expect(conflicts.map(({ kind }) => kind)).toEqual(["preferred-term"]);
  const apart = mergeGlossaries(glossaryOf(["標準", "standard"]), glossaryOf(["銀行", "bank"]));
  expect(apart.glossary.entries.map(({ id }) => id)).toEqual(["c0", "c0-2"]);
  expect(apart.conflicts.map(({ kind }) => kind)).toEqual(["id"]);
});

test("an example that no longer holds is reported", () => {
  const house = glossaryOf(["半導体", "semiconductor", { examples: { bad: [{ en: "chip shop" }] } }]);
  const { conflicts } = mergeGlossaries(house, glossaryOf(["半導体", "semiconductor|chip"]));
  expect(conflicts.map(({ kind }) => kind)).toEqual(["example"]);
});

test("laws: nothing of the first is lost or moved, every added term is there, the result is a glossary", () => {
  fc.assert(
    fc.property(glossaries, glossaries, (first, added) => {
      const { glossary } = mergeGlossaries(first, added);
      expect(parseGlossary(glossary)).toEqual(glossary);
      for (const [index, entry] of first.entries.entries()) {
        const merged = glossary.entries[index];
        expect(merged?.id).toBe(entry.id);
        for (const language of ["ja", "en"] as const) {
          const kept = merged?.[language].filter(({ term }) => entry[language].some((it) => it.term === term));
          expect(kept?.map(({ term, status }) => [term, status])).toEqual(
            entry[language].map(({ term, status }) => [term, status]),
          );
        }
        if (entry.note !== undefined) expect(merged?.note).toBe(entry.note);
      }
      const terms = glossary.entries.flatMap(({ ja, en }) => [...ja, ...en].map(({ term }) => term));
      for (const { ja, en } of added.entries) for (const { term } of [...ja, ...en]) expect(terms).toContain(term);
    }),
  );
});

test("merging a glossary with itself changes nothing", () => {
  fc.assert(
    fc.property(glossaries, (glossary) => {
      const merged = mergeGlossaries(glossary, glossary);
      // Entries that share a pair of terms are one concept to a merge; then there is more to say.
      const pairs = glossary.entries.flatMap(({ ja, en }) => ja.flatMap((a) => en.map((b) => `${a.term} = ${b.term}`)));
      if (new Set(pairs).size === pairs.length) expect(merged).toEqual({ glossary, conflicts: [] });
    }),
  );
});

test("a source goes with its definition only, and the first glossary's order stays", () => {
  const first = glossaryOf(["半導体", "!chip|part", { definition: "A part." }]);
  const added = glossaryOf(["半導体", "semiconductor|part", { definition: "A material.", source: "ISO" }]);
  const { glossary, conflicts } = mergeGlossaries(first, added);
  expect(glossary.entries[0]).toMatchObject({ definition: "A part." });
  expect(glossary.entries[0]).not.toHaveProperty("source");
  expect(glossary.entries[0]?.en.map(({ term }) => term)).toEqual(["chip", "part", "semiconductor"]);
  expect(conflicts.map(({ kind }) => kind)).toEqual(["preferred-term", "field", "field"]);
});

test("a homograph by a term that an entry gains is told", () => {
  const first = glossaryOf(["半導体", "semiconductor"], ["欠片", "chip"]);
  const { conflicts } = mergeGlossaries(first, glossaryOf(["半導体", "semiconductor|chip"]));
  expect(conflicts.map(({ kind }) => kind)).toEqual(["homograph"]);
});

test("entries of the added glossary stay apart, or are told where they are one in the first", () => {
  const added = glossaryOf(["標準", "standard|norm"], ["標準", "standard"]);
  expect(mergeGlossaries(glossaryOf(), added).glossary.entries).toHaveLength(2);
  const { glossary, conflicts } = mergeGlossaries(glossaryOf(["標準", "standard"]), added);
  expect(glossary.entries).toHaveLength(1);
  expect(conflicts.map(({ kind }) => kind)).toContain("joined");
});
