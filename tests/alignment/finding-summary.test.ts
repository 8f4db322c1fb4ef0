import { describe, expect, it } from "vitest";
import { findingPositions, formatPosition, groupFindings } from "../../src/alignment";
import { align } from "./report";

describe("the findings of a bitext", () => {
  const bitext = align(
    "## Rules\n\n- a. It starts in 2020.\n- b. It stops in 2021.\n- c. The red lamp is on.\n- d. It ends in 2023.\n",
    "## 規則\n\n- a. 2020年に開始する。\n- d. 2023年に終了する。\n",
  );

  it("are grouped by kind, the graver first", () => {
    expect(groupFindings(bitext.findings).map(({ ruleId, findings }) => [ruleId, findings.length])).toEqual([
      ["item-without-counterpart", 2],
    ]);
    const finding = bitext.findings[0]!;
    const kinds = groupFindings([{ ...finding, severity: "info" }, finding, { ...finding, severity: "error" }]);
    expect(kinds.map(({ severity }) => severity)).toEqual(["error", "warning", "info"]);
  });

  it("have a line and a column in their document", () => {
    const positionOf = findingPositions(bitext);
    expect(bitext.findings.map((finding) => formatPosition(positionOf(finding)))).toEqual([
      "English:4:6",
      "English:5:6",
    ]);
  });

  it("have a page where the document has pages", () => {
    const beads = bitext.beads.map((bead) => ({ ...bead, en: bead.en.map((segment) => ({ ...segment, page: 3 })) }));
    const positionOf = findingPositions({ ...bitext, beads });
    expect(formatPosition(positionOf(bitext.findings[0]!))).toBe("English page 3");
  });
});
