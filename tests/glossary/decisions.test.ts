import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document";
import {
  applyDecisions,
  mergeDecisions,
  parseDecisions,
  parseGlossary,
  writeDecisions,
  type Decision,
} from "../../src";
import type { Document, Item, Section } from "../../src/model";
import { glossaryOf } from "./glossary-of";

const header = "decision\tja\ten\ttype\tstatus\taddress\tnote\n";
const apply = (rows: string, entries = glossaryOf().entries, undecided: "keep" | "drop" = "keep") =>
  applyDecisions(entries, parseDecisions(header + rows.replaceAll(/ *\| */gu, "\t")), { undecided });
const terms = ({ entries }: ReturnType<typeof apply>) =>
  entries.map(({ ja, en }) => [...ja, ...en].map(({ term, status }) => `${term} ${status}`).join(", "));

describe("decisions are carried out", () => {
  test("accept opens concepts and joins them", () => {
    const result = apply(
      "accept | 半導体 | chip | technology | preferred | A # b | why\naccept | チップ | chip |  | deprecated\n",
    );
    expect(terms(result)).toEqual(["半導体 preferred, チップ deprecated, chip preferred"]);
    expect(result.entries[0]).toMatchObject({
      id: "chip",
      type: "technology",
      note: "why",
      occurrences: [{ section: ["A"], item: "b" }],
    });
  });

  test("accept changes the state of an entry, and no term, status, id or order", () => {
    const extracted = glossaryOf(
      ["標準", "standards"],
      ["電気通信に関するグローバル連合|GCOT", "Global Coalition on Telecommunications|GCOT"],
    ).entries.map((entry) => ({ ...entry, state: "proposed" as const }));
    const rows = "accept | GCOT | GCOT\n";
    expect(apply(rows, extracted).entries).toEqual([extracted[0], { ...extracted[1], state: "accepted" }]);
    expect(apply(rows, extracted, "drop").entries.map(({ ja }) => ja.map(({ term }) => term))).toEqual([["GCOT"]]);
  });

  test("prefer changes the status of the pair that it names", () => {
    const extracted = glossaryOf(["標準", "standards"], ["半導体", "semiconductor|chip"]).entries;
    expect(terms(apply("prefer | 半導体 | chip\n", extracted))).toEqual([
      "標準 preferred, standards preferred",
      "半導体 preferred, chip preferred, semiconductor admitted",
    ]);
  });

  test("a row with a status parts what extraction joined wrongly", () => {
    const extracted = glossaryOf(["半導体|標準|余計", "chip|standards|extra"], ["チップ", "chip"]).entries;
    const rows =
      "accept | 半導体 | chip\naccept | 標準 | standards | | preferred\naccept | チップ | chip | | admitted\n";
    expect(terms(apply(rows, extracted, "drop"))).toEqual([
      "半導体 preferred, チップ admitted, chip preferred",
      "標準 preferred, standards preferred",
    ]);
    expect(terms(apply(rows, extracted))).toEqual([
      "半導体 preferred, 余計 admitted, チップ admitted, chip preferred, extra admitted",
      "標準 preferred, standards preferred",
    ]);
  });

  test("decisions of two persons are merged, and contradictions are listed", () => {
    const list = (rows: string) => parseDecisions(header + rows.replaceAll(/ *\| */gu, "\t"));
    const first = list("accept | 半導体 | chip\nreject | 標準 | norm\n");
    const second = list("accept | 半導体 | chip\naccept | 標準 | norm\nprefer | 半導体 | semiconductor\n");
    const { decisions, contradictions } = mergeDecisions([first, second]);
    expect(decisions.map(({ decision, ja, en }) => [decision, ja, en].join(" "))).toEqual([
      "accept 半導体 chip",
      "reject 標準 norm",
      "prefer 半導体 semiconductor",
    ]);
    expect(contradictions.map(({ message }) => message)).toEqual([
      "`標準` = `norm` is rejected in one list and accepted in another.",
    ]);
  });

  test("reject, prefer, edit, note", () => {
    const extracted = glossaryOf(["半導体", "chip|semiconductor|crisps"], ["毎月", "monthly"]).entries;
    const rows =
      "reject | 半導体 | crisps\nprefer | 半導体 | semiconductor\nnote | 半導体 | chip | | | | informal\nreject | 毎月 | monthly\n";
    const result = apply(rows, extracted);
    expect(terms(result)).toEqual(["半導体 preferred, semiconductor preferred, chip admitted"]);
    expect(result.entries[0]?.note).toBe("informal");
    const edit = parseDecisions("decision\tja\ten\tnew en\nedit\t半導体\tchip\tmicrochip\n");
    expect(applyDecisions(extracted, edit).entries[0]?.en[0]?.term).toBe("microchip");
  });

  test("what cannot be done is a conflict and changes nothing", () => {
    const rows =
      "prefer | 無 | none\naccept | 半導体 | chip | | admitted\naccept | 半導体 | chip\naccept | 半導体 | chip | | deprecated\nreject | 半導体 | chip\naccept | 半導体 | chip\n";
    const result = apply(rows);
    expect(result.conflicts.map(({ decision }) => decision.line)).toEqual([2, 3, 5, 7]);
    expect(result.entries).toEqual([]);
  });
});

test("the note of a further term stands on that term, not on the concept", () => {
  const rows =
    "accept\t日英連携\tJapan-UK partnership\t\tpreferred\t\tOf 2022.\n" +
    "accept\t日英連携\tUK-Japan partnership\t\tadmitted\t\tThe order of the countries changes.\n" +
    "accept\t英日連携\tJapan-UK partnership\t\tdeprecated\t\tRare.\n";
  const [entry] = applyDecisions([], parseDecisions(header + rows)).entries;
  expect(entry?.note).toBe("Of 2022.");
  expect(entry?.en.map(({ note }) => note)).toEqual([undefined, "The order of the countries changes."]);
  expect(entry?.ja.map(({ note }) => note)).toEqual([undefined, "Rare."]);
});

test("the quotes of a spreadsheet are no part of a field", () => {
  const note = (cell: string) => parseDecisions(`${header}accept\ta\tb\t\t\t\t${cell}\n`)[0]?.note;
  expect(note('"""flows"" is also 流通"')).toBe('"flows" is also 流通');
  expect(note('"flows" is also 流通')).toBe('"flows" is also 流通');
  expect(note('"flows"')).toBe('"flows"');
});

test("an edit into a pair that is there, or a rejection of what other pairs need, is a conflict", () => {
  const apply = (rows: string) => applyDecisions([], parseDecisions(`decision\tja\ten\tstatus\tnew ja\n${rows}`));
  const edited = apply("accept\ta\tx\naccept\tb\tx\nedit\tb\tx\t\ta\n");
  expect(edited.conflicts).toHaveLength(1);
  expect(edited.entries).toHaveLength(2);
  const rejected = apply("accept\ta\tx\naccept\ta\ty\tadmitted\naccept\tb\tx\tadmitted\nreject\ta\tx\n");
  expect(rejected.conflicts).toHaveLength(1);
  expect(rejected.entries[0]?.en.map(({ term }) => term)).toEqual(["x", "y"]);
});

test("what nobody accepted is not deprecated: it would be left without a term to use", () => {
  const { entries } = glossaryOf(["半導体", "chip"]);
  const result = applyDecisions(
    entries,
    parseDecisions("decision\tja\ten\tstatus\naccept\t半導体\tchip\tdeprecated\n"),
  );
  expect(result.conflicts).toHaveLength(1);
  expect(result.entries[0]?.en).toEqual(entries[0]?.en);
});

test("what is no decision is refused with its line", () => {
  for (const [text, place] of [
    ["ja\ten\n", /line 1/u],
    [`${header}keep\t半導体\tchip\n`, /line 2/u],
    [`# why\n${header}\naccept\t半導体\t\n`, /line 4/u],
    [`${header}accept\t半導体\tchip\tthing\n`, /line 2/u],
    [`${header}edit\t半導体\tchip\n`, /line 2/u],
    [`${header}accept\ta\tb\t\t\t\t\t\t\t\n`, /line 2/u],
    ["decision\tja\ten\tnote\tnote\n", /each column once, got "note" in line 1/u],
    ["decision\tja\ten\tnew en\naccept\ta\tb\tc\n", /`new en`.* line 2/u],
    [`${header}accept\ta\tb\t\t\tx # 1 # 2\n`, /one item.* line 2/u],
  ] as const) {
    expect(() => parseDecisions(text)).toThrow(place);
  }
});

test("law: writing and reading lose and reorder no decision", () => {
  const cell = fc.constantFrom("半導体", "chip", "a; b", "x / y # z", "\\", "=1", '"a""b"');
  const decision: fc.Arbitrary<Decision> = fc.record(
    {
      decision: fc.constantFrom("accept", "reject", "prefer"),
      ja: cell,
      en: cell,
      type: fc.constantFrom("technology", "other"),
      status: fc.constantFrom("preferred", "admitted", "deprecated"),
      occurrences: fc.array(fc.record({ section: fc.array(cell), item: fc.option(cell) }), { maxLength: 2 }),
      note: cell,
      partOfSpeech: fc.constantFrom("noun", "verb"),
    },
    { requiredKeys: ["decision", "ja", "en", "occurrences"] },
  );
  fc.assert(
    fc.property(fc.array(decision), (decisions) => {
      const read = parseDecisions(writeDecisions(decisions)).map(({ line: _, ...rest }) => rest);
      expect(read).toEqual(decisions);
    }),
  );
});

describe("the decisions on the Japan-UK report", () => {
  const decisions = parseDecisions(readFileSync("glossary/japan-uk.decisions.tsv", "utf8"));
  const { entries, conflicts } = applyDecisions([], decisions);

  test("make a glossary of some three hundred concepts without a conflict", () => {
    expect(conflicts).toEqual([]);
    expect(entries.length).toBeGreaterThan(290);
    expect(parseGlossary({ schemaVersion: 1, entries }).entries).toHaveLength(entries.length);
  });

  test("stand in the report, at the address they name", () => {
    const [en, ja] = (["en", "ja"] as const).map((language) => textsByPlace(language));
    const missing = decisions.flatMap(({ ja: jaTerm, en: enTerm, occurrences: [address] }) => {
      if (address === undefined) return [];
      const place =
        en?.places.findIndex(({ section, item }) => section === address.section.join(" / ") && item === address.item) ??
        -1;
      const found = (document: typeof en, term: string) => {
        const text = document?.places[place]?.text ?? "";
        // English common nouns are in their base form.
        const forms = [term, term.replace(/y$/u, "ies")].map((form) => form.toLowerCase());
        return forms.some((form) => text.toLowerCase().includes(form)) || document?.notes.includes(term) === true;
      };
      return [found(en, enTerm) ? "" : enTerm, found(ja, jaTerm) ? "" : jaTerm].filter((term) => term !== "");
    });
    // DSIT: the Japanese names the department in the Preamble, the English abbreviates it later. Brackets part WSIS and +20.
    expect(missing).toEqual(["科学・イノベーション・技術省", "WSIS+20", "WSIS+20"]);
  });
});

/** The texts of a fixture by place, in the same order in both languages, and its title and notes. */
function textsByPlace(language: "en" | "ja") {
  const document: Document = parseDocument(readFileSync(`fixtures/japan-uk-progress-report.${language}.md`, "utf8"), {
    language,
  });
  const title = document.title?.text ?? "";
  const places: { section: string; item: string | null; text: string }[] = [
    { section: title, item: null, text: title },
  ];
  const items = (section: string, list: readonly Item[]): void => {
    for (const { path, title: itemTitle, passages, items: nested } of list) {
      places.push({
        section,
        item: path.join("."),
        text: [itemTitle, ...passages].map((it) => it?.text ?? "").join("\n"),
      });
      items(section, nested);
    }
  };
  const visit = (section: Section, above: readonly string[]): void => {
    const path = [...above, section.heading.text];
    places.push({ section: path.join(" / "), item: null, text: section.heading.text });
    items(
      path.join(" / "),
      section.blocks.filter((block): block is Item => block.kind === "item"),
    );
    for (const below of section.sections) visit(below, path);
  };
  for (const section of document.sections) visit(section, []);
  return { places, notes: document.notes.flatMap(({ passages }) => passages.map(({ text }) => text)).join("\n") };
}
