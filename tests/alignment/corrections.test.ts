import { describe, expect, it } from "vitest";
import { correctBeads, readBeadTable, writeBeadTable } from "../../src/alignment";
import type { Bitext } from "../../src/model";
import { alignPair } from "../../src/pipeline";
import { align, report } from "./report";

const en = "Open the red box.\n\nPress the button. Wait ten seconds.\n\n- =1 is shown.\n\nClose the lid in 2024.\n";
const ja = "赤い箱を開ける。\n\nボタンを押す。10秒待つ。\n\n- =1と表示される。\n\n2024年に蓋を閉める。\n";

function lines({ beads }: Bitext): string[] {
  return beads.map((bead) => [bead.en, bead.ja].map((side) => side.map(({ text }) => text).join("+")).join(" = "));
}

describe("corrected beads", () => {
  const bitext = align(en, ja);
  const rows = writeBeadTable(bitext).trimEnd().split("\n");

  it("change nothing as they are written", () => {
    for (const each of [bitext, align(report.en, report.ja)]) {
      const again = correctBeads(each, readBeadTable(writeBeadTable(each)));
      expect(again.beads).toEqual(each.beads);
      expect(again.findings).toEqual(each.findings);
    }
  });

  it("keep a cell that a spreadsheet would run from running", () => {
    expect(rows.find((row) => row.includes("=1"))).toMatch(/\t'=1 is shown\.\t'=1と表示される。$/u);
  });

  it("merge, split, move and leave out", () => {
    const table = [
      "bead\ten\tja",
      "1\tOpen the red box.\t",
      "1\tPress the button.\t赤い箱を開ける。",
      "7\tWait ten seconds.\t10秒待つ。",
      "-\t=1 is shown.\tボタンを押す。",
    ];
    const corrected = correctBeads(bitext, readBeadTable(`${table.join("\r\n")}\r\n`));
    expect(lines(corrected)).toEqual([
      "Open the red box.+Press the button. = 赤い箱を開ける。",
      " = ボタンを押す。",
      "Wait ten seconds. = 10秒待つ。",
      "=1 is shown. = ",
      " = =1と表示される。",
      "Close the lid in 2024. = 2024年に蓋を閉める。",
    ]);
    expect(corrected.beads[0]?.score).toBe(1);
    const count = (each: Bitext): number => each.beads.reduce((sum, bead) => sum + bead.en.length + bead.ja.length, 0);
    expect(count(corrected)).toBe(count(bitext));
  });

  it("apply to changed documents as far as they can, and the rest is reported", () => {
    const table = "bead\ten\tja\n1\tOpen the red box.\t10秒待つ。\n2\tPress the button.\t赤い箱を開ける。\n";
    const changed = alignPair(
      { text: en.replace("Press the button.", "Push the lever."), language: "en" },
      { text: ja, language: "ja" },
      { corrections: readBeadTable(table) },
    );
    expect(lines(changed)).toContain("Open the red box. = 10秒待つ。");
    expect(changed.findings.filter(({ ruleId }) => ruleId === "bead-correction").map(({ message }) => message)).toEqual(
      ["Line 3 of the beads no longer applies: “Press the button.” is not in the English."],
    );
  });

  it("are refused with the line for another table", () => {
    expect(() => readBeadTable("a\tb\n")).toThrow(/Line 1: Expected columns named bead, en and ja/u);
    expect(() => readBeadTable("bead\ten\tja\n1\ta\tb\n\tc\td\n")).toThrow(/Line 3: Expected the number of a bead/u);
  });
});
