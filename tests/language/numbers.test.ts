import { describe, expect, it } from "vitest";
import { findNumbers, parseJapaneseNumber } from "../../src/language";

describe("findNumbers", () => {
  it.each([
    ["£250m in May 2023", "2億5千万ポンド、2023 年 5 月", ["250000000", "5", "2023"]],
    ["up to £2 million", "最大 2 百万ポンド", ["2000000"]],
    ["the second Council on 16 January 2024", "2024年1月16日の第二回会合", ["2", "16", "1", "2024"]],
    ["Article 28", "第 28 条", ["28"]],
    ["10 million", "1,000万", ["10000000"]],
    ["1.5 billion", "１５億", ["1500000000"]],
    ["No. 27", "第二十七号", ["27"]],
    ["Pillar Three", "第三の柱", ["3"]],
  ])("%s = %s", (en, ja, expected) => {
    expect(findNumbers(en, "en").sort()).toEqual([...expected].sort());
    expect(findNumbers(ja, "ja").sort()).toEqual([...expected].sort());
  });

  it("does not take words for numbers", () => {
    expect(findNumbers("they may march on", "en")).toEqual([]);
    expect(findNumbers("一致した統一的な取組", "ja")).toEqual([]);
  });

  it("reads kanji numerals", () => {
    expect(["二十七", "千二百", "三億五千万", "10万", "〇"].map(parseJapaneseNumber)).toEqual([
      27, 1200, 350_000_000, 100_000, 0,
    ]);
  });
});
