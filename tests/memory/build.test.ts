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

  it("keeps a source that repeats once if its target does too, else with its neighbours", () => {
    const en =
      "# R\n\n## Section 1\n\n- a. Both sides agreed in 2021.\n- b. It ends.\n- c. Both sides agreed in 2021.\n- d. It is over.\n";
    const ja =
      "# 報告\n\n## 第1節\n\n- a. 双方は2021年に合意した。\n- b. 終了する。\n- c. 双方は2021年に合意した。\n- d. 終了する。\n";
    const { units } = buildMemory(alignDocuments(parseDocument(en), parseDocument(ja)));
    const ends = units.filter(({ variants }) => variants[0]?.text === "終了する。");
    expect(ends.map(({ variants }) => variants[1]?.text)).toEqual(["It ends.", "It is over."]);
    expect(ends[0]?.properties.some(({ type }) => type === "prev")).toBe(false);
    expect(ends[1]?.properties).toContainEqual({ type: "prev", value: "双方は2021年に合意した。" });
    expect(units.filter(({ variants }) => variants[0]?.text.startsWith("双方"))).toHaveLength(1);
  });
});
