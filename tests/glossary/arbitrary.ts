import fc from "fast-check";
import { withConceptIds } from "../../src/glossary";
import { termTypes } from "../../src/glossary/entries/term-types";
import type { ConceptEntry, Glossary, Term } from "../../src/model";

const japanese = [
  "半導体",
  "データ",
  "広島",
  "AI",
  "・",
  "ー",
  " ",
  "取り扱い",
  "（IoT）",
  "サーバー",
  "の",
  "=",
  "'",
  "#",
];
const english = [
  "supply",
  "chain",
  "Digital",
  "Agency",
  "IT",
  " ",
  "-",
  "’s",
  "+",
  "@",
  ",",
  '"',
  "&",
  "<b>",
  "é",
  "'",
  "#",
  "😀",
];

const line = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join("").trim())
    .filter((text) => /[^\s・ー\-'’]/u.test(text));

/** Free text with what formats trip over: line breaks, tabs, quotes, markup, formulas, prefixes. */
const prose = fc
  .array(
    fc.constantFrom(
      "note: ",
      "type: event",
      "word",
      " ",
      "\n",
      "\t",
      '"',
      "<",
      "&amp;",
      "=",
      "語",
      ";",
      "\\",
      "/",
      "#",
      "]]>",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(""))
  .filter((text) => /\S/u.test(text));

const term = (pieces: readonly string[]): fc.Arbitrary<Term> =>
  fc.record(
    {
      term: line(pieces),
      status: fc.constantFrom("preferred", "admitted", "deprecated"),
      partOfSpeech: fc.constantFrom("noun", "verb", "adjective", "adverb", "other"),
      reading: fc.constantFrom("はんどうたい", "データ"),
      note: prose,
    },
    { requiredKeys: ["term", "status"] },
  );

const section = (pieces: readonly string[]): fc.Arbitrary<Term[]> =>
  fc.uniqueArray(term(pieces), { minLength: 0, maxLength: 3, selector: (it) => it.term }).map((terms) =>
    // A preferred term stands first, and there is one.
    [...terms].sort((a, b) => Number(b.status === "preferred") - Number(a.status === "preferred")),
  );

const place = {
  section: fc.array(fc.oneof(line(english), prose, fc.constant("")), { maxLength: 3 }),
  item: fc.oneof(fc.constant(null), fc.constantFrom("a", "c.ii", "1", "• 2", "#")),
};
const file = fc.constantFrom("a.en.md", "2024/a b.md", "C:\\日本語\\a.md", "a//b#;.md", "/", "x/", "a.md + b.md");
const address = fc.oneof(fc.record(place), fc.record({ file, ...place }));

const entry: fc.Arbitrary<ConceptEntry> = fc
  .record(
    {
      type: fc.constantFrom(...termTypes),
      ja: section(japanese),
      en: section(english),
      definition: prose,
      source: prose,
      subjectField: prose,
      note: prose,
      occurrences: fc.array(address, { maxLength: 2 }),
    },
    { requiredKeys: ["type", "ja", "en", "occurrences"] },
  )
  .filter(({ ja, en }) => ja.length + en.length > 0)
  .map((fields) => ({ id: "", ...fields }));

/** Glossaries that `parseGlossary` accepts, with all that makes formats lose data. */
export const glossaries: fc.Arbitrary<Glossary> = fc
  .tuple(fc.array(entry, { maxLength: 4 }), fc.boolean())
  .map(([entries, ownIds]) => ({
    schemaVersion: 1,
    entries: ownIds ? entries.map((it, index) => ({ ...it, id: `id_${index} _x5f_ é#` })) : withConceptIds(entries),
  }));
