import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGlossary } from "../../src";
import { glossaryJsonSchema } from "../../src/format/json/glossary-schema";
import { glossaries } from "./arbitrary";
import { glossaryOf } from "./glossary-of";

const valid = glossaryOf(["半導体", "semiconductor"]);
const [entry] = valid.entries;

test("a glossary is returned as it is, `$schema` aside", () => {
  fc.assert(
    fc.property(glossaries, (glossary) => {
      expect(parseGlossary({ $schema: "x", ...glossary })).toEqual(glossary);
    }),
  );
});

describe("what is wrong is told with its place", () => {
  test.each([
    ["no glossary", 42, /at its root/u],
    ["a misspelt key", { ...valid, entires: [] }, /entires/u],
    ["a missing field", { ...valid, entries: [{ id: "a" }] }, /entries\[0\]\.type/u],
    [
      "an unknown status",
      { ...valid, entries: [{ ...entry, ja: [{ term: "あ", status: "good" }] }] },
      /entries\[0\]\.ja\[0\]\.status/u,
    ],
    [
      "white space at a term's end",
      { ...valid, entries: [{ ...entry, en: [{ term: "chip ", status: "preferred" }] }] },
      /entries\[0\]\.en\[0\]\.term/u,
    ],
    ["an id twice", { ...valid, entries: [entry, entry] }, /entries\[1\]\.id/u],
    ["a term twice", glossaryOf(["半導体|半導体", "a"]), /entries\[0\]\.ja\[1\]\.term/u],
    ["no term at all", glossaryOf(["", ""]), /at least one term/u],
    [
      "a preferred term behind another",
      glossaryOf([
        "",
        "",
        {
          ja: [
            { term: "い", status: "admitted" },
            { term: "あ", status: "preferred" },
          ],
        },
      ]),
      /first/u,
    ],
    ["what was got", { ...valid, entries: [{ ...entry, id: 5 }] }, /Expected string, got 5 at entries\[0\]\.id/u],
    ["what is not there", { ...valid, entries: [{}] }, /Expected string, got none at entries\[0\]\.id/u],
    [
      "a value outside its list",
      { ...valid, entries: [{ ...entry, type: "thing" }] },
      /Expected organization, .*, got "thing"/u,
    ],
    [
      "an example without a text",
      glossaryOf(["あ", "a", { examples: { good: [{}] } }]),
      /Expected a text in `ja` or `en`, got \{\}/u,
    ],
    ["a term that nothing is left of", glossaryOf(["ー", "a"]), /got "ー" at entries\[0\]\.ja\[0\]/u],
    ["a later version", { schemaVersion: 2, entries: [] }, /Update taiyaku/u],
  ])("%s", (_, input, message) => {
    expect(() => parseGlossary(input)).toThrow(
      expect.objectContaining({ code: "invalid-data", message: expect.stringMatching(message) }),
    );
  });
});

test("files of version 0 are brought to the current one", () => {
  const expected = glossaryOf(["半導体|チップ", "semiconductor"]);
  expect(parseGlossary([{ id: "c0", ja: ["半導体", "チップ"], en: "semiconductor" }])).toEqual(expected);
  expect(parseGlossary({ entries: [{ id: "c0", ja: ["半導体", "チップ"], en: ["semiconductor"] }] })).toEqual(expected);
});

describe("examples are run", () => {
  const withExamples = (examples: object) =>
    glossaryOf(["執行当局|!エンドーサーズ", "enforcer|!endorser", { examples }]);

  test.each([
    { good: [{ ja: "執行当局の会合" }, { ja: "執行当局", en: "The enforcers met." }] },
    { bad: [{ ja: "エンドーサーズ" }, { ja: "執行当局", en: "the endorsers" }, { en: "reinforcers" }] },
  ])("that hold: %j", (examples) => {
    expect(parseGlossary(withExamples(examples)).entries[0]?.examples).toEqual(examples);
  });

  test.each([
    [{ good: [{ ja: "会合" }] }, /entries\[0\]\.examples\.good\[0\]\.ja/u],
    [{ good: [{ en: "the endorsers" }] }, /entries\[0\]\.examples\.good\[0\]\.en/u],
    [{ bad: [{ ja: "執行当局", en: "enforcers" }] }, /entries\[0\]\.examples\.bad\[0\]/u],
  ])("that fail: %j", (examples, place) => {
    expect(() => parseGlossary(withExamples(examples))).toThrow(place);
  });
});

test("the JSON Schema knows the fields and forbids others", () => {
  const schema = JSON.stringify(glossaryJsonSchema());
  for (const field of ["schemaVersion", "subjectField", "occurrences", "preferred", "verb"])
    expect(schema).toContain(`"${field}"`);
  expect(schema).toContain('"additionalProperties":false');
});

test("the schema in the package is the one of this code", () => {
  const packaged: unknown = JSON.parse(readFileSync("glossary/taiyaku-glossary.schema.json", "utf8"));
  expect(packaged).toEqual(glossaryJsonSchema());
});
