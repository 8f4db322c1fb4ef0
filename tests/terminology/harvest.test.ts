import { beforeAll, describe, expect, it } from "vitest";
import {
  alignDocuments,
  createTokenizer,
  extractTerms,
  parseDocument,
  type TermCandidate,
  type Tokenizer,
} from "../../src";
import { reportBitext } from "../report";

let tokenizer: Tokenizer;
let terms: TermCandidate[];
const bitext = reportBitext();
beforeAll(async () => {
  tokenizer = await createTokenizer();
  terms = extractTerms(bitext, { tokenizer, links: false });
});
const pair = (ja: string, en: string): TermCandidate | undefined =>
  terms.find((term) => term.ja === ja && term.en === en);

describe("the terms of the report", () => {
  it.each([
    ["日英関係省庁", "Both Participants", "definition"],
    ["科学・イノベーション・技術省", "Department for Science, Innovation and Technology", "abbreviation"],
    ["電気通信に関するグローバル連合", "Global Coalition on Telecommunications", "abbreviation"],
    ["信頼性のある自由なデータ流通", "Data Free Flow with Trust", "abbreviation"],
    ["パートナーシップのための制度的アレンジメント", "Institutional Arrangement for Partnership", "abbreviation"],
    ["国連開発のための科学技術委員会", "UN Commission on Science and Technology for Development", "abbreviation"],
    ["モノのインターネット", "Internet of Things", "abbreviation"],
    ["世界電気通信標準化総会", "World Telecommunication Standardization Assembly", "abbreviation"],
    ["国際電気通信連合", "International Telecommunication Union", "abbreviation"],
    ["ゼロトラストアーキテクチャ", "ZTA", "abbreviation"],
    ["G7", "Group of Seven", "abbreviation"],
    ["半導体", "Semiconductors", "heading"],
    ["日英デジタル・パートナーシップ", "Japan-UK Digital Partnership", "heading"],
    ["ガバメント・クラウド", "Government Cloud", "heading"],
    ["Open RAN", "Open RAN", "latin"],
    ["QUAD", "Quad", "latin"],
  ])("have %s = %s by %s", (ja, en, kind) => expect(pair(ja, en)?.evidence.map((one) => one.kind)).toContain(kind));

  it("have no word of a web address", () => {
    expect(terms.filter(({ en }) => /https?:|www\.|\.gov|cisa/iu.test(en)).map(({ en }) => en)).toEqual([]);
  });

  it("name the places where both terms occur", () => {
    for (const { ja, en, occurrences } of terms) {
      expect(occurrences.length).toBeGreaterThan(0);
      for (const { ranges } of occurrences) {
        if (ranges.ja) expect(bitext.ja.text.slice(...ranges.ja).replace(/\s+/gu, "")).toBe(ja.replace(/\s+/gu, ""));
        if (ranges.en)
          expect(
            bitext.en.text
              .slice(...ranges.en)
              .replace(/\s+/gu, " ")
              .toLowerCase(),
          ).toBe(en.toLowerCase());
      }
    }
  });

  it("are in the order of their scores, the same each time", () => {
    const scores = terms.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(extractTerms(reportBitext(), { tokenizer, links: false })).toEqual(terms);
  });
});

describe("other documents", () => {
  /** What the documents say themselves, with the score of that evidence alone. */
  const pairs = (en: string, ja: string): [string, string, number][] =>
    extractTerms(alignDocuments(parseDocument(en), parseDocument(ja)), { tokenizer, links: false }).flatMap((term) => {
      const said = term.evidence.filter(({ kind }) => kind !== "links");
      return said.length === 0 ? [] : [[term.ja, term.en, Math.max(...said.map(({ score }) => score))]];
    });

  it.each([
    ["the same order", "アクメ社（以下「売主」という。）と日本株式会社（以下「買主」という。）は"],
    ["another order", "日本株式会社（以下「買主」という。）とアクメ社（以下「売主」という。）は"],
  ])("pair several definitions of a sentence in %s by name and kind", (_, parties) => {
    const en =
      "# Agreement\n\n1. Acme Ltd (hereinafter referred to as “the Seller”) and Nihon KK (hereinafter “the Buyer”) agree.\n";
    const found = pairs(en, `# 契約書\n\n1. ${parties}合意する。\n`).filter(([ja]) => /主$/u.test(ja));
    expect(found.map(([ja, english]) => [ja, english]).sort()).toEqual([
      ["売主", "the Seller"],
      ["買主", "the Buyer"],
    ]);
  });

  it("pair several definitions of a sentence by nothing where nothing but their order is known", () => {
    const en = "# N\n\n1. One thing (hereinafter “Alpha”) and one more (hereinafter “Omega”) are agreed.\n";
    const ja = "# 通知\n\n1. 一つの物（以下「始」という。）と別の物（以下「終」という。）を合意する。\n";
    expect(pairs(en, ja).filter(([term]) => /^[始終]$/u.test(term))).toEqual([]);
  });

  it("number their headings", () => {
    const found = pairs(
      "# R\n\n## 1. Scope\n\n## 2.1 Personal data\n",
      "# 報告\n\n## 1. 適用範囲\n\n## 2.1 個人データ\n",
    );
    expect(found.map(([ja, en]) => [ja, en]).sort()).toEqual([
      ["個人データ", "Personal data"],
      ["報告", "R"],
      ["適用範囲", "Scope"],
    ]);
  });

  it("write abbreviations in full width", () => {
    const en = "# R\n\n- a. The Information-technology Promotion Agency (IPA) met.\n- b. It is over.\n";
    const ja = "# 報告\n\n- a. 情報処理推進機構（ＩＰＡ）が会合した。\n- b. 終了する。\n";
    expect(pairs(en, ja)).toContainEqual(["情報処理推進機構", "IPA", 0.97]);
  });

  it("cost no more than they are long", () => {
    const digits = "1".repeat(60_000);
    const spaces = " ".repeat(60_000);
    const en = `# R\n\n- a. The ${digits} (${spaces}x) ends.\n- b. It is over.\n`;
    const ja = `# 報告\n\n- a. その${digits} (${spaces}x) は終わる。\n- b. 終了する。\n`;
    expect(pairs(en, ja).length).toBeGreaterThan(0);
  });
});
