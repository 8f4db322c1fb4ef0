import { beforeAll, describe, expect, it } from "vitest";
import {
  alignDocuments,
  createTokenizer,
  extractTerms,
  pairTerms,
  parseDocument,
  type TermCandidate,
  type Tokenizer,
} from "../../src";
import { reportBitext } from "../report";

const bitext = reportBitext();
let tokenizer: Tokenizer;
let terms: TermCandidate[];
beforeAll(async () => {
  tokenizer = await createTokenizer();
  terms = extractTerms(bitext, { tokenizer });
});

const scoreOf = (terms: readonly TermCandidate[], ja: string, en: string): number =>
  terms.find((term) => term.ja === ja && term.en === en)?.score ?? 0;

describe("terms that nothing defines", () => {
  it.each([
    ["半導体サプライチェーン", "semiconductor supply chains"],
    ["個人データ", "personal data"],
    ["AI 安全性サミット", "AI Safety Summit"],
    ["データ保護", "data protection"],
    ["楽天モバイル", "Rakuten Mobile"],
    ["国連未来サミット", "UN Summit of the Future"],
  ])("%s = %s is found", (ja, en) => expect(scoreOf(terms, ja, en)).toBeGreaterThan(0.1));

  it("are left out if they are not wanted", () => {
    const found = extractTerms(bitext, { tokenizer, links: false });
    expect(found.some(({ evidence }) => evidence.some(({ kind }) => kind === "links"))).toBe(false);
    expect(found.length).toBeLessThan(terms.length);
  });

  it("rank above general words and fragments", () => {
    const term = scoreOf(terms, "AI 安全性サミット", "AI Safety Summit");
    expect(scoreOf(terms, "安全性サミット", "Safety Summit")).toBeLessThan(term);
    expect(scoreOf(terms, "重要性", "importance")).toBeLessThan(term);
  });

  it("say by which evidence", () => {
    const found = terms.find(({ ja, en }) => ja === "個人データ" && en === "personal data");
    expect(found?.evidence.map(({ kind }) => kind)).toEqual(["links"]);
  });
});

describe("extractTerms", () => {
  it("gives no pair below the score that is asked for, and all of the others", () => {
    const few = extractTerms(bitext, { tokenizer, minimumScore: 0.8 });
    expect(few.every(({ score }) => score >= 0.8)).toBe(true);
    expect(few.map(({ ja, en }) => [ja, en])).toEqual(
      terms.filter(({ score }) => score >= 0.8).map(({ ja, en }) => [ja, en]),
    );
  });

  it("takes documents of a single heading", () => {
    const one = alignDocuments(
      parseDocument("# Data", { language: "en" }),
      parseDocument("# データ", { language: "ja" }),
    );
    expect(extractTerms(one, { tokenizer })).toContainEqual(expect.objectContaining({ ja: "データ", en: "Data" }));
  });

  it("refuses a score that is none", () => {
    expect(() => extractTerms(bitext, { tokenizer, minimumScore: 2 })).toThrow(/minimumScore/u);
  });
});

describe("pairTerms", () => {
  it("pairs what it is given and nothing else", () => {
    const candidates = {
      ja: ["半導体", "個人データ", "人権"],
      en: ["semiconductors", "personal data", "human rights"],
    };
    const pairs = pairTerms(bitext, { tokenizer, candidates });
    expect(pairs.every(({ ja, en }) => candidates.ja.includes(ja) && candidates.en.includes(en.toLowerCase()))).toBe(
      true,
    );
    const best = (ja: string): string | undefined => pairs.find((pair) => pair.ja === ja)?.en.toLowerCase();
    expect(candidates.ja.map(best)).toEqual(candidates.en);
  });
});

describe("very long segments", () => {
  it("have scores that are probabilities", () => {
    const en = `# R\n\n- a. ${"The data strategy of the agency covers semiconductors, ".repeat(60)}\n- b. It is over.\n`;
    const ja = `# 報告\n\n- a. ${"機関のデータ戦略は半導体を対象とし、".repeat(60)}\n- b. 終了する。\n`;
    const found = extractTerms(alignDocuments(parseDocument(en), parseDocument(ja)), { tokenizer, minimumScore: 0 });
    expect(found.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  });
});
