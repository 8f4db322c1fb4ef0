import { describe, expect, it } from "vitest";
import { ownPairs } from "../evaluation/alignment";
import { scorePerturbations } from "../evaluation/perturbation-score";
import { align, findingsOf } from "./report";

const [report] = ownPairs();

describe("changed copies of the report, drawn by lot", () => {
  const scores = report === undefined ? [] : scorePerturbations([report], 3);

  it.each(scores.map((score) => [score.name, score] as const))("%s", (name, score) => {
    expect(score.faults.filter((fault) => fault.includes("wrong, untouched"))).toEqual([]);
    expect(score.confidentWrong / Math.max(1, score.confident)).toBeLessThanOrEqual(0.02);
    // Where both sides lack an item nearby, what is left of either may say much the same.
    if (!name.startsWith("drop from each")) expect(score.wrongTouched).toBe(0);
    expect(score.reported, score.faults.join("\n")).toBeGreaterThanOrEqual(0.66 * score.due);
  });
});

describe("alignDocuments", () => {
  const items = (texts: readonly string[]): string =>
    texts.map((text, index) => `- ${String.fromCodePoint(97 + index)}. ${text}`).join("\n");
  const en = [
    "The ferry to Naruto leaves at 9 a.m. every day.",
    "Tickets cost 400 yen for adults, 150 yen for children and 90 yen for dogs.",
    "The radio station at the pier was opened in 1987.",
    "Cameras of NEC watch the quay at night.",
    "Three lifeboats are kept near the lighthouse.",
  ];
  const ja = [
    "鳴門行きのフェリーは毎日午前9時に出発する。",
    "切符は大人400円、子供150円、犬90円である。",
    "桟橋のラジオ局は1987年に開設された。",
    "NEC のカメラが夜間に岸壁を監視する。",
    "灯台の近くに救命艇3隻が置かれている。",
  ];
  const without = (texts: readonly string[], at: number): string[] => texts.filter((_, index) => index !== at);
  const document = (title: string, texts: readonly string[]): string => `# ${title}\n\n## 1\n\n${items(texts)}\n`;

  it("follows the text where all labels after a dropped item have changed", () => {
    const bitext = align(document("Harbour", en), document("港", without(ja, 1)));
    for (const at of [0, 2, 3, 4])
      expect(bitext.beads.find((bead) => bead.en[0]?.text === en[at])?.ja[0]?.text).toBe(ja[at]);
  });

  it("distinguishes a dropped item from one that was merged", () => {
    const bitext = align(document("Harbour", without(en, 3)), document("港", ja));
    expect(findingsOf(bitext).join("\n")).toMatch(/item-without-counterpart/);
    expect(findingsOf(bitext).join("\n")).not.toMatch(/item-merged/);
  });

  it("joins an item's run-in head with a heading of the same number", () => {
    const bitext = align(
      "1. Tickets. The ticket costs 400 yen for each adult.\n\n2. Luggage. Bags over 20 kg are sent by lorry from the pier.\n",
      "# 約款\n\n## 1. 切符\n\n切符は大人一人につき400円である。\n\n## 2. 手荷物\n\n20 kg を超えるかばんは、桟橋からトラックで送る。\n",
    );
    const pairs = bitext.beads.map((bead) => [bead.en[0]?.text, bead.ja[0]?.text?.replace(/^\d\.\s*/u, "")]);
    expect(pairs).toContainEqual(["Tickets.", "切符"]);
    expect(pairs).toContainEqual(["Luggage.", "手荷物"]);
  });

  it("names an inserted note by its number, and a moved item by the item before it", () => {
    const noted = align("# A\n\nOne is here.\n", "# あ\n\n一がここにある。\n\n---\n\n<sup>9</sup> 訳者による注。\n");
    expect(noted.findings.map(({ message }) => message).join("\n")).toContain("a note (9)");
    const moved = [ja[0], ja[2], ja[3], ja[4], ja[1]].map((text) => text ?? "");
    const messages = align(document("Harbour", en), document("港", moved)).findings.map(({ message }) => message);
    expect(messages.join("\n")).toMatch(/is at another place: .*after “灯台の近く/u);
  });
});
