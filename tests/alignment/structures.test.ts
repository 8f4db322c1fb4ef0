import { describe, expect, it } from "vitest";
import { evaluateStructures } from "../evaluation/alignment";
import { align, findingsOf } from "./report";

describe("the structures of fixtures/structures", () => {
  it.each(evaluateStructures())("$name is aligned as its gold says", ({ found, gold, wrong }) => {
    expect({ found, wrong }).toEqual({ found: gold, wrong: 0 });
  });
});

describe("alignDocuments", () => {
  it("reports a requirement that the translation lacks", () => {
    const row = (id: string, text: string): string => `| **${id}** | ${text} | ✓ |`;
    const head = "| # | Description | L1 |\n| --- | --- | --- |\n";
    const bitext = align(
      `# Rules\n\n${head}${row("1.1", "Verify that it stops.")}\n${row("1.2", "Verify the speed.")}\n${row("1.3", "Verify the colour.")}\n`,
      `# 規則\n\n${head}${row("1.1", "停止することを確認する。")}\n${row("1.3", "色を確認する。")}\n`,
    );
    expect(findingsOf(bitext)).toEqual(["item-without-counterpart 1.2"]);
  });

  it("takes documents that have nothing in common", () => {
    const bitext = align("# A\n\nOnly this.\n", "1. 一\n2. 二\n\n| a | b |\n");
    const count = (side: "en" | "ja"): number => bitext.beads.reduce((sum, bead) => sum + bead[side].length, 0);
    expect(count("en")).toBe(2);
    expect(count("ja")).toBeGreaterThanOrEqual(2);
  });

  it("takes empty documents", () => {
    expect(align("", "").beads).toEqual([]);
  });
});
