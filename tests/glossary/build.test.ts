import { describe, expect, it } from "vitest";
import { buildGlossary, buildTermMemory, type TermCandidate } from "../../src";

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
      { term: "総務省", status: "preferred" },
      { term: "MIC", status: "admitted" },
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
      candidate("疑", "doubtful", 0.5),
    ]);
    expect(entries.map(({ id }) => id)).toEqual(["earlier", "later"]);
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
