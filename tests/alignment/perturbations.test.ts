import { describe, expect, it } from "vitest";
import { summarizeAlignment } from "../../src/alignment";
import { align, findingsOf, pairsOf, report } from "./report";

const whole = align(report.en, report.ja);
const pairs = pairsOf(whole);
const ja = report.ja.split("\n");
const en = report.en.split("\n");
const isItem = (line: string): boolean => /^- [a-z]\. /.test(line);
/** Items that stand on one line, so that dropping the line drops the item. */
const isWholeItem = (line: string): boolean => isItem(line) && /[。.]$/u.test(line);
const at = (lines: readonly string[], test: (line: string) => boolean): number[] =>
  lines.flatMap((line, index) => (test(line) ? [index] : []));
const lost = (bitext: ReturnType<typeof align>): string[] => [...pairs].filter((pair) => !pairsOf(bitext).has(pair));

describe("the report", () => {
  it("is aligned bead by bead", () => {
    const shapes = new Map<string, number>();
    for (const bead of whole.beads) {
      const shape = `${bead.kind} ${String(bead.en.length)}-${String(bead.ja.length)}`;
      shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    }
    expect(shapes.get("heading 1-1")).toBe(16);
    expect(shapes.get("item 1-1")).toBe(88);
    expect(shapes.get("item 1-2")).toBe(2);
    expect([...shapes.keys()].filter((shape) => /^item/.test(shape))).toEqual(["item 1-1", "item 1-2"]);
    expect(summarizeAlignment(whole).share).toBeGreaterThan(0.99);
  });

  it("is reported where the documents differ", () => {
    expect(findingsOf(whole)).toEqual([
      "front-without-counterpart ",
      "unclosed-bracket 前文 2",
      expect.stringMatching(/^note-label/),
    ]);
  });
});

describe("a perturbed copy", () => {
  it("reports an item that was dropped, and pairs the others as before", () => {
    for (const index of at(ja, isWholeItem).filter((_, place) => place % 4 === 0)) {
      const bitext = align(report.en, ja.filter((_, line) => line !== index).join("\n"));
      const dropped = (ja[index] ?? "").slice(5, 25);
      expect(lost(bitext).filter((pair) => !pair.includes(dropped)).length, ja[index]).toBeLessThanOrEqual(3);
      expect(findingsOf(bitext).join("\n"), ja[index]).toMatch(/item-without-counterpart|item-merged/);
    }
  });

  it("reports an item with another label", () => {
    for (const index of at(ja, isItem).filter((_, place) => place % 5 === 0)) {
      const changed = ja.with(index, (ja[index] ?? "").replace(/^- [a-z]\./, "- z."));
      const bitext = align(report.en, changed.join("\n"));
      expect(lost(bitext), ja[index]).toEqual([]);
      expect(findingsOf(bitext).join("\n"), ja[index]).toMatch(/item-label/);
    }
  });

  it("reports two items that were merged", () => {
    const index = at(ja, isWholeItem).find((line) => isWholeItem(ja[line + 1] ?? "")) ?? 0;
    const merged = [
      ...ja.slice(0, index),
      `${ja[index] ?? ""}${(ja[index + 1] ?? "").slice(5)}`,
      ...ja.slice(index + 2),
    ];
    const bitext = align(report.en, merged.join("\n"));
    expect(lost(bitext)).toEqual([]);
    expect(findingsOf(bitext).join("\n")).toMatch(/item-merged/);
  });

  it("is not misled by levels of headings", () => {
    const shuffled = (lines: readonly string[], step: number): string =>
      lines.map((line, index) => line.replace(/^#+/, () => "#".repeat(1 + ((index * step) % 6)))).join("\n");
    expect(lost(align(report.en, shuffled(ja, 7)))).toEqual([]);
    expect(lost(align(shuffled(en, 5), report.ja))).toEqual([]);
  });

  it("is mended where a page breaks inside an item", () => {
    for (const index of at(ja, isItem).filter((_, place) => place % 6 === 0)) {
      const line = ja[index] ?? "";
      const cut = line.search(/[\u3041-\u9fff]{2}[^。]{20,}/u) + 1;
      const broken = [...ja.slice(0, index), line.slice(0, cut), "", line.slice(cut), ...ja.slice(index + 1)];
      expect(lost(align(report.en, broken.join("\n"))), line).toEqual([]);
    }
  });

  it("reports a note that was put in", () => {
    const index = at(ja, isWholeItem)[3] ?? 0;
    const note = ["", "---", "", "<sup>9</sup> 訳者による注記である。", ""];
    const bitext = align(report.en, [...ja.slice(0, index + 1), ...note, ...ja.slice(index + 1)].join("\n"));
    expect(findingsOf(bitext).join("\n")).toMatch(/note-without-counterpart/);
  });

  it("finds an item that stands in another section", () => {
    const index = at(ja, isWholeItem)[1] ?? 0;
    const moved = ja.filter((_, line) => line !== index);
    moved.splice(100, 0, ja[index] ?? "");
    const bitext = align(report.en, moved.join("\n"));
    expect(lost(bitext)).toEqual([]);
    expect(findingsOf(bitext).join("\n")).toMatch(/item-moved/);
  });
});
