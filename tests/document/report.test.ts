import { describe, expect, it } from "vitest";
import type { Document, Item, Passage, Section } from "../../src";
import { flattenDocument } from "../../src/document";
import { reportDocument, reportText } from "../report";

const documents = { en: reportDocument("en"), ja: reportDocument("ja") };

function sectionsOf(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...sectionsOf(section.sections)]);
}

function itemsOf(document: Document): Item[] {
  const inner = (item: Item): Item[] => [item, ...item.items.flatMap(inner)];
  return sectionsOf(document.sections).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "item" ? inner(block) : [])),
  );
}

/** An item's text, for looking at. */
function item(language: "en" | "ja", heading: string, path: string): Item {
  const section = sectionsOf(documents[language].sections).find((candidate) =>
    candidate.heading.text.startsWith(heading),
  );
  const found = itemsOf({ ...documents[language], sections: section ? [{ ...section, sections: [] }] : [] }).find(
    (candidate) => candidate.path.join(".") === path,
  );
  if (!found) throw new Error(`no ${heading} ${path}`);
  return found;
}

const textOf = (node: Item): string => node.passages.map(({ text }) => text).join("\n");

describe.each(["en", "ja"] as const)("the report in %s", (language) => {
  const document = documents[language];

  it("has 16 headings, 48 items and 4 notes", () => {
    expect(sectionsOf(document.sections).length + 1).toBe(16);
    expect(itemsOf(document).length).toBe(48);
    expect(document.notes.length).toBe(4);
  });

  it("has pillars with themes below them, whatever the count of #", () => {
    expect(sectionsOf(document.sections).map(({ level }) => level)).toEqual([
      1, 1, 2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 1, 2, 2,
    ]);
    expect(document.sections.map(({ ordinal }) => ordinal)).toEqual([null, 1, 2, 3, 4]);
  });

  it("keeps for every passage the way back to the original", () => {
    const passages: Passage[] = [
      ...(document.title ? [document.title] : []),
      ...sectionsOf(document.sections).map(({ heading }) => heading),
      ...itemsOf(document).flatMap(({ title, passages: own }) => [...(title ? [title] : []), ...own]),
      ...document.notes.flatMap(({ passages: own }) => own),
    ];
    const text = reportText(language);
    for (const { text: clean, runs, range } of passages) {
      for (const run of runs) {
        expect(clean.slice(run.offset, run.offset + run.length)).toBe(
          text.slice(run.original, run.original + run.length),
        );
        expect(run.original).toBeGreaterThanOrEqual(range[0]);
        expect(run.original + run.length).toBeLessThanOrEqual(range[1]);
      }
      // What no run holds was put in to join the halves of a line.
      const copied = runs.reduce((sum, { length }) => sum + length, 0);
      expect(clean.length - copied).toBeLessThanOrEqual(6);
      expect(clean).not.toMatch(/<sup>|\*\*|\n|^[-#]/u);
    }
  });

  it("has ranges that hold one another", () => {
    for (const section of sectionsOf(document.sections)) {
      for (const node of [...section.blocks, ...section.sections]) {
        expect(node.range[0]).toBeGreaterThanOrEqual(section.range[0]);
        expect(node.range[1]).toBeLessThanOrEqual(section.range[1]);
      }
    }
  });
});

describe("addresses", () => {
  it("are the same in both languages", () => {
    const paths = (document: Document): string[] => itemsOf(document).map(({ path }) => path.join("."));
    expect(paths(documents.en)).toEqual(paths(documents.ja));
  });

  it("number notes by their order", () => {
    expect(documents.en.notes.map(({ label }) => label)).toEqual(["1", "2", "3", "4"]);
    expect(documents.ja.notes.map(({ label }) => label)).toEqual(["1", "2", "3", "14"]);
    expect(flattenDocument(documents.ja).notes.map(({ address }) => address.item)).toEqual(["1", "2", "3", "4"]);
  });
});

describe("page breaks", () => {
  it("are repaired with a space in English", () => {
    expect(textOf(item("en", "Telecoms", "c"))).toContain("such as NEC and Toshiba.");
    expect(textOf(item("en", "Increasing", "d"))).toBe(
      "In February 2023, the Governments of both countries issued Joint Statement on ensuring app security and privacy.",
    );
    expect(textOf(item("en", "Digital Identity", "b"))).toContain("development of the GOV.UK One Login programme");
  });

  it("are repaired with nothing in Japanese, inside words too", () => {
    expect(textOf(item("ja", "ベンダ", "c"))).toContain("投資を通じても強化されている");
    expect(textOf(item("ja", "AI", "d"))).toContain(
      "関連するステークホルダーに対し、高度な AI システムを開発する組織向けの広島プロセス国際行動規範及び全ての AI 関係者向けの広島プロセス国際指針",
    );
  });

  it("do not end an item that footnotes interrupt", () => {
    expect(textOf(item("en", "Semiconductors", "b"))).toContain(
      "UK Research and Innovation (UKRI) and Japan Science and Technology Agency (JST)",
    );
    expect(textOf(item("en", "Internet", "d"))).toMatch(/stopping domain name system \(DNS\) abuse\.$/u);
    expect(textOf(item("ja", "デジタル市場", "b"))).toContain("発表された共同声明に沿った協力を含め");
  });
});

describe("notes", () => {
  it("leave a mark where they were called", () => {
    const [passage] = item("ja", "デジタル市場", "b").passages;
    const [mark] = passage?.noteMarks ?? [];
    expect(mark?.label).toBe("14");
    expect(passage?.text.slice(0, mark?.offset)).toMatch(/共同声明$/u);
  });

  it("give their addresses without escapes", () => {
    expect(documents.en.notes[1]?.passages[1]?.text).toBe(
      "https://www.cisa.gov/sites/default/files/2023-10/SecureByDesign_1025_508c.pdf (PDF)",
    );
  });
});

describe("sub-items", () => {
  it("have a title: English up to its colon, Japanese a line of its own", () => {
    expect(item("en", "Digital Government", "c.ii").title?.text).toBe("Government Cloud:");
    expect(item("ja", "デジタル政府", "c.ii").title?.text).toBe("ガバメント・クラウド");
    expect(textOf(item("ja", "デジタル政府", "c.ii"))).toMatch(/^GDS は、/u);
  });
});
