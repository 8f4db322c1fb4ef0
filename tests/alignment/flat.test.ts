import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignSegments, createLexicon, type SegmentBead } from "../../src/alignment";

const english = fc.array(
  fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom("Both agreed.", "It was signed in 2023.", "The cloud service failed."),
  ),
  { maxLength: 40 },
);
const japanese = fc.array(
  fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.constantFrom("双方が合意した。", "2023年に署名した。", "クラウドサービスが停止した。"),
  ),
  { maxLength: 40 },
);

const shapesOf = (beads: readonly SegmentBead[]): string[] =>
  beads.map(({ en, ja }) => `${String(en[1] - en[0])}-${String(ja[1] - ja[0])}`);

describe("alignSegments", () => {
  it("puts each segment in exactly one bead, in order", () => {
    fc.assert(
      fc.property(english, japanese, (en, ja) => {
        const beads = alignSegments(en, ja);
        let i = 0;
        let j = 0;
        for (const bead of beads) {
          expect([bead.en[0], bead.ja[0]]).toEqual([i, j]);
          expect(bead.score).toBeGreaterThanOrEqual(0);
          expect(bead.score).toBeLessThanOrEqual(1);
          [i, j] = [bead.en[1], bead.ja[1]];
        }
        expect([i, j]).toEqual([en.length, ja.length]);
      }),
    );
  });

  it("gives the same beads for the same input", () => {
    fc.assert(
      fc.property(english, japanese, (en, ja) => {
        expect(alignSegments(en, ja)).toEqual(alignSegments(en, ja));
      }),
      { numRuns: 20 },
    );
  });

  it("takes empty sides", () => {
    expect(alignSegments([], [])).toEqual([]);
    expect(shapesOf(alignSegments(["One."], []))).toEqual(["1-0"]);
    expect(shapesOf(alignSegments([], ["一。", "二。"]))).toEqual(["0-1", "0-1"]);
  });

  it("finds six sentences in one", () => {
    const en = [
      "The committee met in Lyon on 3 May 2019.",
      "Anna Keller was in the chair.",
      "A budget of £40 million was approved.",
      "The bridge is to be finished by 2024.",
      "Engineers from Toshiba will help.",
      "A report follows every year.",
    ];
    const ja = [
      "委員会は、2019年5月3日にリヨンで開催され、アンナ・ケラーが議長を務め、4千万ポンドの予算が承認され、橋は2024年までに完成させることとされ、東芝（Toshiba）の技術者が支援し、毎年報告書が公表される。",
    ];
    expect(shapesOf(alignSegments(en, ja))).toEqual(["6-1"]);
    const around = alignSegments(
      ["Preamble of the text.", ...en, "It ends here."],
      ["本文の前文。", ...ja, "以上で終わる。"],
    );
    expect(shapesOf(around)).toEqual(["1-1", "6-1", "1-1"]);
  });

  it("leaves out what has no counterpart", () => {
    const en = [
      "Article 5 applies to NEC and its partners in Tokyo.",
      "In 1999 Microsoft opened an office in Seattle, where 400 engineers worked on a browser for blind people.",
      "Article 6 applies to Toshiba and its partners in Osaka.",
      "Both sides agreed on the next steps.",
      "The meeting was held online.",
    ];
    const ja = [
      "第5条は NEC 及び東京におけるそのパートナーに適用する。",
      "第6条は Toshiba 及び大阪におけるそのパートナーに適用する。",
      "双方は次の段階について合意した。",
      "会議はオンラインで開催された。",
    ];
    expect(shapesOf(alignSegments(en, ja))).toEqual(["1-1", "1-0", "1-1", "1-1", "1-1"]);
  });

  it("uses a lexicon", () => {
    const en = ["The otter sleeps.", "A heron waits here.", "The badger eats."];
    const ja = ["獺が眠る。", "鷺が待つ。", "穴熊が食べる。"];
    const lexicon = createLexicon([
      { ja: "獺", en: "otter" },
      { ja: "鷺", en: "heron" },
      { ja: "穴熊", en: "badger" },
      { ja: "眠る", en: "to sleep" },
    ]);
    const scores = (beads: readonly SegmentBead[]): number => Math.min(...beads.map(({ score }) => score));
    const beads = alignSegments(en, ja, { lexicon });
    expect(shapesOf(beads)).toEqual(["1-1", "1-1", "1-1"]);
    expect(scores(beads)).toBeGreaterThan(scores(alignSegments(en, ja)));
  });

  it("aligns thousands of segments, with a chapter missing on one side", () => {
    const topics = [
      "server",
      "network",
      "token",
      "password",
      "sensor",
      "cloud",
      "camera",
      "router",
      "printer",
      "monitor",
    ];
    const katakana = [
      "サーバー",
      "ネットワーク",
      "トークン",
      "パスワード",
      "センサー",
      "クラウド",
      "カメラ",
      "ルーター",
      "プリンター",
      "モニター",
    ];
    const pick = (index: number): number => (index * 7 + Math.floor(index / 10)) % 10;
    const en = Array.from(
      { length: 4000 },
      (_, index) => `The ${topics[pick(index)] ?? ""} was checked as number ${String(index)}.`,
    );
    const ja = Array.from(
      { length: 4000 },
      (_, index) => `${katakana[pick(index)] ?? ""}を第${String(index)}号として点検した。`,
    );
    ja.splice(1000, 300);
    const beads = alignSegments(en, ja);
    const right = beads.filter((bead) => {
      const at = bead.en[0];
      return bead.en[1] === at + 1 && bead.ja[1] === bead.ja[0] + 1 && bead.ja[0] === (at < 1000 ? at : at - 300);
    });
    expect(right.length).toBeGreaterThan(3650);
  });

  it("takes hostile segments", () => {
    const long = "（".repeat(100_000);
    expect(alignSegments([long, "a ".repeat(50_000)], [long, "1".repeat(100_000)]).length).toBeGreaterThan(0);
  });
});
