import { beforeAll, describe, expect, it } from "vitest";
import {
  alignDocuments,
  createTokenizer,
  extractTerms,
  parseDocument,
  type TermCandidate,
  type Tokenizer,
} from "../../src";
import { mergeVariants } from "../../src/terminology/variants/merge-variants";
import {
  englishVariantKey,
  isClipping,
  japaneseVariantKey,
  suspectedSlips,
} from "../../src/terminology/variants/variant-keys";

describe("notations of one term", () => {
  it.each([
    ["デジタル・アイデンティティ", "デジタルアイデンティティ"],
    ["協力枠組", "協力枠組み"],
    ["取り組み", "取組"],
    ["サーバ", "サーバー"],
    ["コンピューターシステム", "コンピュータシステム"],
    ["広島 AI プロセス", "広島AIプロセス"],
    ["ＡＩ", "AI"],
  ])("%s is %s", (a, b) => expect(japaneseVariantKey(a)).toBe(japaneseVariantKey(b)));

  it.each([
    ["データ保護", "データ保護法"],
    ["通信", "通信の秘密"],
    ["パートナー", "パートナーシップ"],
    ["開発者", "開発"],
  ])("%s is not %s", (a, b) => expect(japaneseVariantKey(a)).not.toBe(japaneseVariantKey(b)));

  it.each([
    ["supply chain", "Supply Chains"],
    ["cyber-security", "cyber security"],
    ["standardisation body", "standardization bodies"],
    ["programme", "program"],
    ["data centre", "data centers"],
    ["the Digital Agency", "Digital Agency"],
    ["PETs", "PET"],
  ])("%s is %s", (a, b) => expect(englishVariantKey(a)).toBe(englishVariantKey(b)));

  it.each([
    ["IT", "it"],
    ["data protection", "data protection act"],
    ["policy", "politics"],
  ])("%s is not %s", (a, b) => expect(englishVariantKey(a)).not.toBe(englishVariantKey(b)));

  it.each([
    [{ ja: "アプリ", en: "apps" }, { ja: "アプリケーション", en: "applications" }, true],
    [
      { ja: "通信ネットワーク", en: "telecoms networks" },
      { ja: "通信ネットワーク", en: "telecommunications networks" },
      true,
    ],
    [{ ja: "パートナー", en: "partner" }, { ja: "パートナーシップ", en: "partnership" }, false],
    [
      { ja: "サイバー・ファースト", en: "Cyber First" },
      { ja: "サイバー・ファースト・コンペ", en: "Cyber First" },
      false,
    ],
  ])("%o cut short of %o: %s", (short, long, expected) => expect(isClipping(short, long)).toBe(expected));
});

describe("mergeVariants", () => {
  const candidate = (ja: string, en: string, score: number): TermCandidate => ({
    ja,
    en,
    score,
    type: "other",
    evidence: [{ kind: "links", score }],
    occurrences: [],
  });

  it("makes one entry of notations, by the one that is met most", () => {
    const merged = mergeVariants([
      { candidate: candidate("デジタル・ID", "digital identity", 0.6), count: 1 },
      { candidate: candidate("デジタルID", "digital identities", 0.9), count: 5 },
    ]);
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({
      ja: "デジタルID",
      score: 0.9,
      variants: { ja: ["デジタル・ID"], en: ["digital identity"] },
    });
  });

  it("shows two renderings of one term as such", () => {
    const merged = mergeVariants([
      { candidate: candidate("ステークホルダー", "stakeholders", 0.8), count: 2 },
      { candidate: candidate("利害関係者", "stakeholders", 0.7), count: 1 },
      { candidate: candidate("協力", "stakeholders", 0.05), count: 1 },
    ]);
    expect(merged.map(({ rivals }) => rivals?.ja)).toEqual([["利害関係者"], ["ステークホルダー"], undefined]);
  });
});

describe("suspectedSlips", () => {
  it("names swapped letters of a commoner abbreviation", () => {
    expect(suspectedSlips("DSIT and DSIT and DIST.")).toEqual(new Map([["DSIT", ["DIST"]]]));
  });

  it("leaves alone what is as common, and what is too short to tell", () => {
    expect(suspectedSlips("DSIT DIST DSIT DIST IT TI IT").size).toBe(0);
  });
});

describe("code", () => {
  let tokenizer: Tokenizer;
  beforeAll(async () => {
    tokenizer = await createTokenizer();
  });

  it("is no term, and a heading that says what is done is none", () => {
    const en = "# Guide\n\n## Reading a File\n\nThe `FileReader` type reads a file. FileReader is a type of HTTP.\n";
    const ja = "# ガイド\n\n## ファイルを読み込む\n\n`FileReader`型はファイルを読む。FileReaderはHTTPの型である。\n";
    const found = extractTerms(alignDocuments(parseDocument(en), parseDocument(ja)), { tokenizer, links: false });
    expect(found.map(({ en: term }) => term).sort()).toEqual(["Guide", "HTTP"]);
  });
});
