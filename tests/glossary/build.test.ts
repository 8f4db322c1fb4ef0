import { describe, expect, it } from "vitest";
import {
  alignDocuments,
  buildGlossary,
  buildTermMemory,
  parseDocument,
  withoutProposed,
  type TermCandidate,
} from "../../src";

function candidate(ja: string, en: string, score = 0.9, start = 0): TermCandidate {
  return {
    ja,
    en,
    score,
    type: "other",
    evidence: [{ kind: "abbreviation", score }],
    occurrences: [{ section: ["A"], item: String(start), ranges: { en: [start, start + 1] } }],
  };
}

describe("buildGlossary", () => {
  it("joins pairs that share a term into one concept, the full name preferred", () => {
    const { entries } = buildGlossary([
      candidate("総務省", "MIC", 0.97),
      candidate("総務省", "Ministry of Internal Affairs and Communications", 0.9),
      candidate("MIC", "MIC", 0.97),
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.ja).toEqual([
      { term: "総務省", status: "preferred", partOfSpeech: "noun" },
      { term: "MIC", status: "admitted", partOfSpeech: "noun" },
    ]);
    expect(entries[0]?.en.map(({ term }) => term)).toEqual(["Ministry of Internal Affairs and Communications", "MIC"]);
  });

  it("keeps names apart that share an abbreviation", () => {
    const { entries } = buildGlossary([
      candidate("情報処理機構", "Information Processing Agency"),
      candidate("情報処理機構", "IPA"),
      candidate("国際音声記号", "International Phonetic Alphabet"),
      candidate("国際音声記号", "IPA"),
      candidate("IPA", "IPA"),
    ]);
    expect(entries.map(({ ja }) => ja.map(({ term }) => term))).toEqual([
      ["情報処理機構", "IPA"],
      ["国際音声記号", "IPA"],
    ]);
  });

  it("joins groups that a later pair ties together", () => {
    const { entries } = buildGlossary([
      candidate("A", "x"),
      candidate("B", "y"),
      candidate("A", "y"),
      candidate("C", "z"),
    ]);
    expect(entries.map(({ ja }) => ja.map(({ term }) => term).sort())).toEqual([["A", "B"], ["C"]]);
  });

  it("leaves out what is not sure enough, and orders by the text", () => {
    const { entries } = buildGlossary([
      candidate("後", "later", 0.9, 50),
      candidate("先", "earlier", 0.9, 3),
      candidate("疑", "doubtful", 0.4),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(["earlier", "later"]);
  });

  it("marks pairs as extracted or proposed, and keeps a proposed pair out of an extracted concept", () => {
    const linked = (ja: string, en: string, score: number): TermCandidate => ({
      ...candidate(ja, en, score),
      evidence: [{ kind: "links", score }],
    });
    const { entries } = buildGlossary([
      candidate("秘密情報", "Confidential Information", 0.97),
      linked("納期", "delivery date", 0.93),
      linked("情報", "Confidential Information", 0.6),
    ]);
    expect(entries.map(({ state, score, ja }) => [ja.map(({ term }) => term).join("/"), state, score])).toEqual([
      ["秘密情報", "extracted", 0.97],
      ["納期", "extracted", 0.93],
      ["情報", "proposed", 0.6],
    ]);
    expect(withoutProposed({ schemaVersion: 1, entries }).entries).toHaveLength(2);
  });

  it("writes terms in their base form and normal case, with an example and lines", () => {
    const en = "# PROGRESS REPORT\n\nThe progress report covers semiconductors and one semiconductor plant.\n";
    const ja = "# 進捗報告書\n\n進捗報告書は、半導体及び半導体工場を対象とする。\n";
    const bitext = alignDocuments(parseDocument(en), parseDocument(ja));
    const at = (text: string, term: string): [number, number] => [text.indexOf(term), text.indexOf(term) + term.length];
    const found = (term: string, english: string): TermCandidate => ({
      ...candidate(term, english),
      evidence: [{ kind: "links", score: 0.9 }],
      occurrences: [{ section: [], item: null, ranges: { en: at(en, english), ja: at(ja, term) } }],
    });
    const { entries } = buildGlossary([found("進捗報告書", "PROGRESS REPORT"), found("半導体", "semiconductors")], {
      bitext,
    });
    expect(entries.map((entry) => entry.en.map(({ term }) => term))).toEqual([
      ["progress report"],
      ["semiconductor", "semiconductors"],
    ]);
    expect(entries[1]?.occurrences[0]?.lines).toEqual({ en: 3, ja: 3 });
  });

  it("gives ids of their own to terms that look alike", () => {
    const { entries } = buildGlossary([candidate("甲", "Data!"), candidate("乙", "data"), candidate("丙", "データ")]);
    expect(entries.map(({ id }) => id)).toEqual(["data", "data-2", "丙"]);
  });
});

describe("buildTermMemory", () => {
  it("renders an abbreviation by itself and everything else by the preferred name", () => {
    const glossary = buildGlossary([
      candidate("総務省", "MIC", 0.97),
      candidate("総務省", "Ministry of X"),
      candidate("MIC", "MIC", 0.97),
    ]);
    const pairs = buildTermMemory(glossary).units.map(({ variants }) => variants.map(({ text }) => text));
    expect(pairs).toEqual([
      ["総務省", "Ministry of X"],
      ["MIC", "MIC"],
    ]);
  });
});
