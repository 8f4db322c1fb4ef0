import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGlossary, writeGlossary } from "../../src";

const file = (body: string): string => `<?xml version="1.0" encoding="UTF-16"?><mtf>${body}</mtf>`;
const concept = (body: string): string => `<conceptGrp><concept>7</concept>${body}</conceptGrp>`;
const language = (tag: string, name: string, terms: string): string =>
  `<languageGrp><language lang="${tag}" type="${name}"/>${terms}</languageGrp>`;
const term = (text: string, fields = ""): string => `<termGrp><term>${text}</term>${fields}</termGrp>`;
const field = (type: string, value: string): string =>
  `<descripGrp><descrip type="${type}">${value}</descrip></descripGrp>`;

describe("MultiTerm XML", () => {
  it("is read with statuses, fields and the losses", () => {
    const text = file(
      concept(
        field("Definition", "A box &amp; its lid.") +
          field("Project", "Alpha") +
          language(
            "JA",
            "Japanese",
            term("保管庫", field("Status", "Forbidden")) + term("保管箱", field("品詞", "名詞")),
          ) +
          language("EN-GB", "English (UK)", term("storage box") + term("store", field("Status", "pending"))) +
          language("DE", "German", term("Kiste")),
      ),
    );
    const { glossary, losses } = readGlossary(text, "multiterm");
    expect(glossary.entries).toEqual([
      {
        id: "7",
        type: "other",
        ja: [
          { term: "保管箱", status: "preferred", partOfSpeech: "noun" },
          { term: "保管庫", status: "deprecated" },
        ],
        en: [
          { term: "storage box", status: "preferred" },
          { term: "store", status: "admitted" },
        ],
        definition: "A box & its lid.",
        occurrences: [],
      },
    ]);
    expect(losses.map(({ field: name }) => name)).toEqual(["Project", "status", "language", "order"]);
  });

  it.each<[text: string, message: string]>([
    ["<mtf><conceptGrp><concept>1</concept>", "cut off"],
    ["<martif/>", "begins with <mtf>"],
    ['<!DOCTYPE mtf [<!ENTITY a "b">]><mtf></mtf>', "begins with <mtf>"],
    ['<mtf><!DOCTYPE mtf [<!ENTITY a "b">]></mtf>', "without a document type"],
    [file(concept(language("DE", "German", term("Kiste")))), "Expected Japanese or English terms"],
  ])("%j is refused: %s", (text, message) => {
    expect(() => readGlossary(text, "multiterm")).toThrow(message);
  });

  it("gives back the terms, statuses and notes that it wrote", () => {
    const words = fc.stringMatching(/^[a-z<&>"' ]{0,8}[a-z]$/u).map((word) => word.trim());
    const kana = fc.stringMatching(/^[ァ-ヴ]{1,6}$/u);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(kana, words), { maxLength: 5, minLength: 1, selector: ([ja]) => ja }),
        (pairs) => {
          const glossary = readGlossary(
            JSON.stringify({
              schemaVersion: 1,
              entries: pairs.map(([ja, en], index) => ({
                id: String(index + 1),
                type: "other",
                ja: [{ term: ja, status: "preferred", note: "n" }],
                en: [{ term: en.replace(/\s+/gu, " "), status: "admitted" }],
                occurrences: [],
              })),
            }),
            "json",
          ).glossary;
          const { text, losses } = writeGlossary(glossary, "multiterm");
          expect(losses).toEqual([]);
          expect(readGlossary(text, "multiterm").glossary.entries).toEqual(glossary.entries);
        },
      ),
    );
  });
});
