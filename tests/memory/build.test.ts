import { describe, expect, it } from "vitest";
import { alignDocuments, buildMemory, parseDocument } from "../../src";
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

  it("wants a language that it knows", () => {
    const wrong = (): unknown => buildMemory(reportBitext(), { sourceLanguage: "fr" as "en" });
    expect(wrong).toThrow(/Expected `sourceLanguage` to be "en" or "ja", got `fr` \(string\)/u);
  });
});
