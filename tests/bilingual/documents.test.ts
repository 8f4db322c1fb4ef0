import { describe, expect, it } from "vitest";
import { checkUnitsOfDocuments, originalPlace } from "../../src/bilingual";
import type { CheckText } from "../../src/model";
import { validateTranslations } from "../../src/validation";

const textOf = (side: string | CheckText): string => (typeof side === "string" ? side : side.text);

function check(ja: string, en: string) {
  const input = checkUnitsOfDocuments(
    { file: "a.ja.md", text: ja, language: "ja" },
    { file: "a.en.md", text: en, language: "en" },
  );
  const files = new Map([
    ["a.ja.md", ja],
    ["a.en.md", en],
  ]);
  const findings = validateTranslations(
    input.units.map(({ unit }) => unit),
    null,
  ).map(({ ruleId, index, side, range }) => {
    const located = input.units[index]![side];
    return `${ruleId} ${(files.get(located.file) ?? "").slice(...originalPlace(located, range))}`;
  });
  return { input, findings };
}

const ja = [
  "# 定期点検の手引",
  "(仮訳)",
  "## 点検の準備",
  "- a. 点検員は、作業を始める前に電源を切り、周囲の安全を確かめる。工具は番号の順に棚に戻し、欠けたものがあれば直ちに報告する。",
  "- b. 記録簿には、点検した日と点検員の氏名、気付いたことを残らず書く。記録簿は事務所で五年間保存する。",
  "- c. 異常な音や臭いに気付いたときは、機械を止めて責任者に知らせる。",
  "## 点検の後",
  "点検が終わったら、機械を十分間動かして様子を見る。問題がなければ、次の点検の日を掲示板に書く。",
  "古い部品は分別して、決められた容器に入れる。",
  "",
].join("\n\n");
const en = [
  "# Guide to Regular Inspections",
  "## Preparing for the Inspection",
  "- a. Before starting work the inspector turns the power off and makes sure that the surroundings are safe. Tools go back to the shelf in the order of their numbers, and missing ones are reported at once.",
  "- b. The log holds the day of the inspection, the name of the inspector and everything that was noticed. The log is kept in the office for five years.",
  "- c. On noticing an unusual sound or smell, the inspector stops the machine and tells the person in charge.",
  "## After the Inspection",
  "When the inspection is over, run the machine for ten minutes and watch it. If there is no problem, write the day of the next inspection on the board.",
  "Sort old parts and put them into the containers provided.",
  "",
].join("\n\n");

describe("what one document lacks", () => {
  it("is nothing in a faithful translation, whatever (仮訳) it bears", () => {
    expect(check(ja, en).findings).toEqual([]);
  });

  it.each([
    ["a paragraph", "古い部品は分別して", "Sort old parts and put them into the containers provided.\n\n"],
    ["an item", "異常な音や臭いに", /- c\. .*\n\n/u],
    ["a sentence", "記録簿は事務所で五年間保存する。", " The log is kept in the office for five years."],
  ])("is found: %s", (_name, missing, dropped) => {
    const { findings } = check(ja, en.replace(dropped, ""));
    expect(findings).toEqual([expect.stringContaining(`untranslated ${missing}`)]);
  });

  it("is found the other way round, as an addition", () => {
    expect(check(ja.replace("古い部品は分別して、決められた容器に入れる。\n\n", ""), en).findings).toEqual([
      "addition Sort old parts and put them into the containers provided.",
    ]);
  });

  it("is silent about notes of the translator", () => {
    expect(
      check(ja.replace("## 点検の準備", "訳注：この手引は参考のためのものである。\n\n## 点検の準備"), en).findings,
    ).toEqual([]);
  });

  it("has other labels told", () => {
    expect(check(ja, en.replace("- c.", "- e.")).findings).toEqual([expect.stringMatching(/^structure/u)]);
  });
});

describe("comments in documents", () => {
  const source = [
    "# 数の表",
    "2023年に始まり、2024年に広がった。",
    "2025年に終わる。",
    "- a. 箱は31個である。",
    "- b. 棚は32台である。\n  - i. 板は33枚である。",
    "人は34人である。",
    "",
  ].join("\n\n");
  const target = [
    "# Table of Numbers",
    "It began in 1923 and spread in 1924.",
    "It ends in 1925.",
    "- a. There are 41 boxes.",
    "- b. There are 42 shelves.\n  - i. There are 43 boards.",
    "There are 44 people.",
    "",
  ].join("\n\n");
  const numbers = (text: string, other = target): string[] =>
    check(text, other).findings.map((finding) => finding.replace("number ", ""));
  const all = ["1923", "1924", "1925", "41", "42", "43", "44"];
  const before = (place: string, comment: string): string => source.replace(place, `${comment}\n${place}`);

  it.each([
    ["nothing", source, []],
    ["a paragraph", before("2023年", "<!-- taiyaku-ignore number -->\n"), ["1923", "1924"]],
    ["a paragraph right below", before("2023年", "<!-- taiyaku-ignore -->"), ["1923", "1924"]],
    ["an item with those in it", before("- b.", "<!-- taiyaku-ignore number -- counted anew -->\n"), ["42", "43"]],
    ["an item it stands in", source.replace("- b. ", "- b. <!-- taiyaku-ignore number --> "), ["42", "43"]],
    ["another rule", before("2023年", "<!-- taiyaku-ignore bracket, quote -->"), []],
    [
      "a range",
      before("2025年", "<!-- taiyaku-disable number -->\n").replace(
        "人は34",
        "<!-- taiyaku-enable number -->\n\n人は34",
      ),
      ["1925", "41", "42", "43"],
    ],
    ["all that follows", before("- a.", "<!-- taiyaku-disable -->\n"), ["41", "42", "43", "44"]],
    [
      "all but one rule of a range",
      before("2023年", "<!-- taiyaku-disable -->\n").replace("2025年", "<!-- taiyaku-enable -->\n\n2025年"),
      ["1923", "1924"],
    ],
  ])("switch rules off for %s", (_name, text, silent) => {
    const expected = all.filter((number) => !silent.includes(number));
    expect(numbers(text)).toEqual(expected);
    expect(numbers(text.replaceAll("\n", "\r\n"))).toEqual(expected);
  });

  it("may stand in the translation", () => {
    expect(numbers(source, target.replace("It ends", "<!-- taiyaku-ignore number -->\nIt ends"))).toEqual(
      all.filter((number) => number !== "1925"),
    );
  });

  it("move no place, and are told where they are misspelt", () => {
    const text = source.replace("2023年", "<!-- taiyaku-ignor number -->\n<!-- taiyaku-ignore numbr -->\n2023年");
    const { input } = check(text, target);
    const [, unit] = input.units;
    expect(text.slice(...originalPlace(unit!.source, [0, 5]))).toBe("2023年");
    expect(textOf(unit!.unit.source)).toBe("2023年に始まり、2024年に広がった。");
    expect(input.notes).toEqual([expect.stringContaining("a.ja.md:3: `taiyaku-ignor` is no comment")]);
    expect(input.suppressions).toMatchObject([{ rules: ["numbr"] }]);
  });
});
