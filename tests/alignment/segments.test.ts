import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignDocuments, alignSegments, parseDocument } from "../../src";

describe("alignSegments", () => {
  it("has every segment in one bead, in order, with scores from 0 to 1", () => {
    const en = fc.array(
      fc.constantFrom("The council met in 2023.", "Yes.", "MIC and DSIT will go on to share what they know of it.", ""),
      { maxLength: 12 },
    );
    const ja = fc.array(
      fc.constantFrom("会合は2023年に開催された。", "はい。", "総務省と DSIT は引き続き知見を共有する。", ""),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(en, ja, (english, japanese) => {
        const beads = alignSegments(english, japanese);
        let [i, j] = [0, 0];
        for (const bead of beads) {
          expect([bead.en[0], bead.ja[0]]).toEqual([i, j]);
          [i, j] = [bead.en[1], bead.ja[1]];
          expect(bead.score).toBeGreaterThanOrEqual(0);
          expect(bead.score).toBeLessThanOrEqual(1);
        }
        expect([i, j]).toEqual([english.length, japanese.length]);
      }),
    );
  });

  it("goes by numbers and Latin names where lengths do not tell", () => {
    const beads = alignSegments(
      ["It was signed in March 2023.", "The OECD took part in that.", "Article 28 applies to all."],
      ["OECD もこれに参加した。", "第28条が全てに適用される。"],
    );
    expect(beads.find(({ ja }) => ja[0] === 0 && ja[1] > 0)?.en[1]).toBe(2);
    expect(beads.at(-1)).toMatchObject({ en: [2, 3], ja: [1, 2] });
  });
});

const en = (items: readonly string[]): string =>
  `# Report\n\n## Section 1: Data\n\n${items.map((text) => `- ${text}`).join("\n")}\n`;
const ja = (items: readonly string[]): string =>
  `# 報告\n\n## 第1節：データ\n\n${items.map((text) => `- ${text}`).join("\n")}\n`;

describe("alignDocuments", () => {
  const english = [
    "a. Both sides met in 2021.",
    "b. The OECD published a report on data.",
    "c. Article 5 was amended.",
  ];
  const japanese = [
    "a. 双方は2021年に会合した。",
    "b. OECD はデータに関する報告書を発表した。",
    "c. 第5条が改正された。",
  ];

  it("reports an item that one side lacks and keeps the others together", () => {
    const { beads, findings } = alignDocuments(
      parseDocument(en(english)),
      parseDocument(ja([japanese[0] ?? "", japanese[2] ?? ""])),
    );
    expect(findings.map(({ ruleId, address }) => [ruleId, address.item])).toEqual([["item-without-counterpart", "b"]]);
    expect(
      beads.filter(({ kind }) => kind === "item").map(({ en: left, ja: right }) => [left.length, right.length]),
    ).toEqual([
      [1, 1],
      [1, 0],
      [1, 1],
    ]);
  });

  it("reports an item that bears another label", () => {
    const relabelled = [japanese[0] ?? "", "d. OECD はデータに関する報告書を発表した。", "e. 第5条が改正された。"];
    const { findings } = alignDocuments(parseDocument(en(english)), parseDocument(ja(relabelled)));
    expect(findings.map(({ ruleId, expected, actual }) => [ruleId, expected, actual])).toEqual([
      ["item-label", "b", "d"],
      ["item-label", "c", "e"],
    ]);
  });
});
