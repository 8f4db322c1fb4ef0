import { describe, expect, it } from "vitest";
import { alignDocuments, buildMemory, parseDocument } from "../../src";
import { lowScoreFindings } from "../../src/alignment";
import { reportBitext } from "../report";

describe("buildMemory", () => {
  it("makes a unit of every bead with both sides of the report, each source once", () => {
    for (const sourceLanguage of ["ja", "en"] as const) {
      const { units } = buildMemory(reportBitext(), { sourceLanguage });
      expect(units.length).toBe(112);
      expect(new Set(units.map(({ variants }) => variants[0]?.text)).size).toBe(112);
      expect(new Set(units.map(({ variants }) => variants[0]?.language))).toEqual(new Set([sourceLanguage]));
    }
  });

  it("joins the sentences of a 1-2 bead", () => {
    const unit = buildMemory(reportBitext()).units.find(({ variants }) =>
      variants[1]?.text.startsWith("METI and DSIT issued"),
    );
    expect(unit?.variants[0]?.text).toMatch(/発表した。これは、/u);
    expect(unit?.properties).toEqual([
      { type: "x-score", value: expect.stringMatching(/^0\.\d\d$|^1\.00$/u) as string },
      { type: "x-section", value: "Pillar One: Digital Infrastructure & Technologies / Semiconductors" },
      { type: "x-item", value: "a" },
    ]);
  });

  it("keeps a source with one target once, and of several each with its file and neighbours", () => {
    const en =
      "# R\n\n## Section 1\n\n- a. Both sides agreed in 2021.\n- b. It ends.\n- c. Both sides agreed in 2021.\n- d. It is over.\n";
    const ja =
      "# 報告\n\n## 第1節\n\n- a. 双方は2021年に合意した。\n- b. 終了する。\n- c. 双方は2021年に合意した。\n- d. 終了する。\n";
    const { units } = buildMemory(alignDocuments(parseDocument(en), parseDocument(ja, { file: "folder/r.ja.md" })));
    const ends = units.filter(({ variants }) => variants[0]?.text === "終了する。");
    expect(ends.map(({ variants }) => variants[1]?.text)).toEqual(["It ends.", "It ends.", "It is over."]);
    const context = ends.map(({ properties }) => properties.filter(({ type }) => !type.startsWith("x-")));
    const [previous, next] = ["双方は2021年に合意した。", "双方は2021年に合意した。"];
    const file = { type: "file", value: "r.ja.md" };
    expect(context).toEqual([
      [],
      [file, { type: "prev", value: previous }, { type: "next", value: next }],
      [file, { type: "prev", value: previous }],
    ]);
    expect(units.filter(({ variants }) => variants[0]?.text.startsWith("双方"))).toHaveLength(1);
  });

  it("names the file and the section of each language on its variant", () => {
    const [unit] = buildMemory(
      alignDocuments(
        parseDocument("# Guide\n\n## Start\n\nOpen the red box.\n", { file: "guide.en.md" }),
        parseDocument("# 手引き\n\n## 開始\n\n赤い箱を開ける。\n", { file: "guide.ja.md" }),
      ),
    ).units.slice(2);
    expect(unit?.variants.map(({ language, properties }) => [language, properties])).toEqual([
      [
        "ja",
        [
          { type: "x-file", value: "guide.ja.md" },
          { type: "x-section", value: "開始" },
        ],
      ],
      [
        "en",
        [
          { type: "x-file", value: "guide.en.md" },
          { type: "x-section", value: "Start" },
        ],
      ],
    ]);
  });

  it("leaves out and reports what scores below the minimum", () => {
    const bitext = reportBitext();
    const below = lowScoreFindings(bitext.beads, 0.9);
    expect(below.length).toBeGreaterThan(0);
    expect(buildMemory(bitext, { minimumScore: 0.9 }).units).toHaveLength(112 - below.length);
    expect(new Set(below.map(({ ruleId, language }) => `${ruleId} ${language}`))).toEqual(new Set(["low-score ja"]));
    expect(() => buildMemory(bitext, { minimumScore: 2 })).toThrow(/`minimumScore` to be a number from 0 to 1/u);
  });

  it("wants a language that it knows", () => {
    const wrong = (): unknown => buildMemory(reportBitext(), { sourceLanguage: "fr" as "en" });
    expect(wrong).toThrow(/Expected `sourceLanguage` to be "en" or "ja", got `fr` \(string\)/u);
  });
});
