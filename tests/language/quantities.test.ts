import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { findQuantities, mayBeConverted } from "../../src/language";

const certain = (text: string, language: "en" | "ja"): unknown[] =>
  findQuantities(text, language)
    .filter((quantity) => quantity.certain)
    .map(({ values }) => values[0]);

describe("findQuantities", () => {
  it.each([
    ["３", "ja", [3]],
    ["2億5千万ポンド", "ja", [250_000_000]],
    ["1億2,500万ポンド", "ja", [125_000_000]],
    ["1 万 5 千ドル", "ja", [15_000]],
    ["2 百万ポンド", "ja", [2_000_000]],
    ["1,000万", "ja", [10_000_000]],
    ["第二十七号", "ja", [27]],
    ["三十年", "ja", [30]],
    ["2023年10月5日", "ja", [2023, 10, 5]],
    ["5.1.3", "ja", ["5.1.3"]],
    ["£250m", "en", [250_000_000]],
    ["£2 million", "en", [2_000_000]],
    ["$3.6bn", "en", [3_600_000_000]],
    ["10 million", "en", [10_000_000]],
    ["No. 27", "en", [27]],
    ["25th of January 2024", "en", [25, 1, 2024]],
    ["two hundred and three members", "en", [203]],
    ["twenty-five", "en", [25]],
    ["7.55am", "en", [7, 55]],
  ] as const)("reads %s (%s)", (text, language, expected) => {
    expect(certain(text, language)).toEqual(expected);
  });

  it.each([
    ["平成25年", "ja", 2013],
    ["令和６年１月", "ja", 2024],
    ["令和元年", "ja", 2019],
    ["午後3時", "ja", 15],
    ["2分の1", "ja", 0.5],
    ["3 p.m.", "en", 15],
    ["5割", "ja", 50],
    ["90年代", "ja", 1990],
    ["two-thirds", "en", 0.666666666666667],
  ] as const)("knows that %s may be %s %s", (text, language, value) => {
    expect(findQuantities(text, language).flatMap(({ values }) => values)).toContain(value);
  });

  it.each([
    ["統一された一般的な十分な一致", "ja"],
    ["千葉の百貨店", "ja"],
    ["第三者及び第一人者", "ja"],
    ["数十万人", "ja"],
    ["２、３分", "ja"],
    ["one of a kind, at first", "en"],
    ["He may march", "en"],
  ] as const)("asks for no number in %s", (text, language) => {
    expect(certain(text, language)).toEqual([]);
  });

  it("keeps what a number is a part of", () => {
    expect(findQuantities("G7 leaders", "en")[0]).toMatchObject({ letters: "G", values: [7], certain: false });
  });

  test("slices to what it names and takes any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.constantFrom("en" as const, "ja" as const),
        (text, language) => {
          for (const { range, surface } of findQuantities(text, language)) expect(text.slice(...range)).toBe(surface);
        },
      ),
    );
  });

  test("reads every number that it is given in either notation", () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 99_999_999 }), (value) => {
        const digits = value.toLocaleString("en-US");
        expect(certain(`a total of ${digits} items`, "en")).toEqual([value]);
        expect(certain(`合計${digits}件`, "ja")).toEqual([value]);
      }),
    );
  });
});

describe("mayBeConverted", () => {
  it("knows measures of one family", () => {
    const [miles] = findQuantities("60 miles", "en");
    const [kilometres] = findQuantities("約96キロ", "ja");
    expect(mayBeConverted(60, miles?.measure ?? "", 96, kilometres?.measure ?? "")).toBe(true);
    expect(mayBeConverted(60, miles?.measure ?? "", 60, kilometres?.measure ?? "")).toBe(false);
  });
});
