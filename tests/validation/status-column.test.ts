import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGlossary, validateTranslations } from "../../src";
import { statusOf } from "../../src/format/csv/term-status";

const read = (name: string) => readFileSync(new URL(`cases/${name}`, import.meta.url), "utf8");

describe("a glossary with one status column", () => {
  const { glossary, losses } = readGlossary(read("status-column.csv"), "csv");

  it("has one concept per shared term, with the status of each rendering", () => {
    expect(losses).toEqual([]);
    expect(glossary.entries.map(({ en }) => en.map(({ term, status }) => `${term} ${status}`))).toEqual([
      ["club rules preferred", "club statutes deprecated"],
      ["customer preferred", "client admitted"],
    ]);
  });

  it("finds the deprecated rendering and the inconsistent one", () => {
    const units = read("status-column-units.csv")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","))
      .map(([id = "", source = "", target = ""]) => ({ id, source, target }));
    const found = validateTranslations(units, glossary, { from: "ja" }).map(({ unit, ruleId }) => `${unit} ${ruleId}`);
    expect(found).toContain("1 deprecated-term");
    expect(found.some((each) => /^[23] inconsistent-term$/u.test(each))).toBe(true);
  });

  it("shares the term of the second column as well", () => {
    const variants = readGlossary("ja,en,ステータス\nサーバー,server,推奨\nサーバ,server,使用禁止\n", "csv");
    expect(variants.glossary.entries[0]?.ja.map(({ status }) => status)).toEqual(["preferred", "deprecated"]);
  });

  it("reports a status that it does not know", () => {
    const { losses: reported } = readGlossary("ja,en,status\n会則,club rules,perhaps\n", "csv");
    expect(JSON.stringify(reported)).toContain("perhaps");
  });
});

describe("statusOf", () => {
  it.each([
    ["Forbidden", "deprecated"],
    ["非推奨", "deprecated"],
    ["承認済み", "preferred"],
    ["許容", "admitted"],
    ["later", undefined],
  ])("reads %s", (word, status) => {
    expect(statusOf(word)).toBe(status);
  });
});
