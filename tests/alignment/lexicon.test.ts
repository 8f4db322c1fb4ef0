import { describe, expect, it } from "vitest";
import { createLexicon, readEdict, readLexiconFile, readLexiconTable } from "../../src/alignment";

describe("readEdict", () => {
  it("reads EDICT", () => {
    expect(readEdict("　？？？？ /EDICT, a title/\n会議 [かいぎ] /(n,vs,adj-no) meeting/conference/(P)/")).toEqual([
      { ja: "会議", en: "meeting" },
      { ja: "会議", en: "conference" },
    ]);
  });

  it("reads EDICT2 with several headwords", () => {
    expect(readEdict("取り組み(P);取組 [とりくみ(P)] /(n) (1) effort/(2) match (sumo)/(P)/EntL1328390X/")).toEqual([
      { ja: "取り組み", en: "effort" },
      { ja: "取り組み", en: "match" },
      { ja: "取組", en: "effort" },
      { ja: "取組", en: "match" },
    ]);
  });
});

describe("readLexiconTable", () => {
  it("finds the Japanese column", () => {
    const expected = [{ ja: "条約", en: "treaty" }];
    expect(readLexiconTable("条約\ttreaty\n")).toEqual(expected);
    expect(readLexiconTable("treaty\t条約\r\n")).toEqual(expected);
    expect(readLexiconTable("id\ten\tja\n7\ttreaty\t条約\n")).toEqual(expected);
  });

  it.each([
    ["a header and commas", "English,Japanese\ntreaty,条約\n"],
    ["quoted cells", '"ja","en","note"\n"条約","treaty","a, b"\n'],
    ["semicolons", "日本語;英語\r\n条約;treaty\r\n"],
    ["a header of other names", "source,target\ntreaty,条約\n"],
    ["a remark before the header", "# my words\nja-JP,en-US\n条約,treaty"],
    ["an English cell with a comma", 'en,ja\n"treaty, pact",条約'],
  ])("reads a table with %s", (_, text) => {
    const entries = readLexiconFile(text);
    expect(entries.at(-1)?.ja).toBe("条約");
    expect(entries.at(-1)?.en).toMatch(/^treaty/);
  });

  it("names the line without a second column", () => {
    expect(() => readLexiconTable("条約\ttreaty\nnothing")).toThrow(/line 2/);
  });

  it("is told apart from EDICT", () => {
    expect(readLexiconFile("条約 [じょうやく] /(n) treaty/\n")).toEqual([{ ja: "条約", en: "treaty" }]);
    expect(readLexiconFile("条約\ttreaty\n")).toEqual([{ ja: "条約", en: "treaty" }]);
  });
});

describe("createLexicon", () => {
  const lexicon = createLexicon([
    { ja: "確かめる", en: "to verify" },
    { ja: "条約", en: "treaty" },
    { ja: "クラウド", en: "cloud" },
  ]);

  it("finds words, and inflected ones by their stems", () => {
    expect(lexicon.wordsIn("条約を確かめた")).toEqual(["=条約", "=確かめ~"]);
    expect([...lexicon.renderings("=確かめ~").keys()]).toEqual(["verify"]);
  });

  it("does not find a word inside a katakana word", () => {
    expect(lexicon.wordsIn("サウンドクラウド")).toEqual([]);
  });

  it("knows whole phrases, longer ones than it looks for words in", () => {
    const phrases = createLexicon([
      { ja: "国際海上保険仲裁 裁判所連絡会議", en: "the Liaison Conference of Courts of Marine Insurance Arbitration" },
      { ja: "条約", en: "treaty" },
    ]);
    const [ja, en] = ["国際海上保険仲裁裁判所連絡会議", "Liaison Conference of Courts of Marine Insurance Arbitration"];
    expect(phrases.renders(ja, en)).toBe(true);
    expect(phrases.renders(ja, "Liaison Conference")).toBe(false);
    expect(phrases.renders("条約", "Treaties")).toBe(true);
    expect(phrases.renders("条", "treaty")).toBe(false);
    expect(phrases.renders("", "")).toBe(false);
  });
});
