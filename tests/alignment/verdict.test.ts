import { describe, expect, it } from "vitest";
import { judgeDocuments, sharesOf } from "../../src/alignment";
import { align, report } from "./report";

const bicycles = {
  en: "## Oil\n\nOil the chain once a month. Use thin oil.\n\n## Air\n\nFill the tyres before a ride. Check the brakes in 2024.\n",
  ja: "## 油\n\n月に一度チェーンに油を差します。薄い油を使います。\n\n## 空気\n\n走る前にタイヤに空気を入れます。2024年にブレーキを確認します。\n",
};
const meetings = {
  en: "## Meetings\n\nThe meeting is held once a month. The chair leads the meeting.\n\n## Fees\n\nThe annual fee is 5,000 yen.\n",
  ja: "## 会議\n\n会議は毎月一回開く。議長が進行する。\n\n## 会費\n\n会費は年額五千円とする。\n",
};

describe("the verdict on two documents", () => {
  it("knows translations, however short or abridged", () => {
    const abridged = report.ja.slice(0, report.ja.indexOf("\n", report.ja.length / 4));
    const pairs = [
      [bicycles.en, bicycles.ja],
      [meetings.en, meetings.ja],
      [report.en, report.ja],
      [report.en, abridged],
      ["Thank you.\n", "ありがとう。\n"],
      ["", ""],
    ] as const;
    for (const [en, ja] of pairs) {
      const bitext = align(en, ja);
      expect(judgeDocuments(bitext.beads).related).toBe(true);
      expect(bitext.findings.map(({ ruleId }) => ruleId)).not.toContain("unrelated-documents");
    }
  });

  it("knows documents that have nothing to do with each other, and is sure of none of their beads", () => {
    for (const [en, ja] of [
      [bicycles.en, meetings.ja],
      [report.en, bicycles.ja],
      [meetings.en, report.ja],
    ] as const) {
      const { beads, findings } = align(en, ja);
      expect(findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId)).toEqual([
        "unrelated-documents",
      ]);
      expect(beads.filter(({ score }) => score >= 0.9)).toEqual([]);
    }
  });

  it("says how much is translated, still English and missing", () => {
    const en = "Open the box.\n\nPress the red button.\n\nThe lamp is blue in 2024.\n";
    const shares = sharesOf(align(en, "箱を開けます。\n\nPress the red button.\n").beads);
    expect(shares.untranslated).toBeGreaterThan(0.2);
    expect(shares.missing).toBeGreaterThan(0.2);
    expect(shares.translated + shares.untranslated + shares.missing).toBeCloseTo(1);
  });
});

describe("sections in another order", () => {
  it("are paired by the sound of their words", () => {
    const en =
      "## Brakes\n\nThe brakes are checked every week by two persons of the workshop.\n\n" +
      "## Tyres\n\nThe tyres are filled with air before each long ride in the mountains.\n\n" +
      "## Lights\n\nA spare bulb for the front light is carried in the bag on every trip.\n";
    const ja =
      "## ライト\n\n前のライトの予備の電球は、毎回の旅行でバッグに入れて持ち運ぶ。\n\n" +
      "## ブレーキ\n\nブレーキは、工房の二人の者が毎週点検する。\n\n" +
      "## タイヤ\n\nタイヤには、山での長い走行の前に空気を入れる。\n";
    const { beads } = align(en, ja);
    const headings = beads
      .filter(({ kind }) => kind === "heading")
      .map((bead) => `${bead.en[0]?.text ?? ""}=${bead.ja[0]?.text ?? ""}`);
    expect(headings).toEqual(["Brakes=ブレーキ", "Tyres=タイヤ", "Lights=ライト"]);
  });
});
