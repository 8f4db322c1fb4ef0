import { describe, expect, it } from "vitest";
import { reportBitext, reportDocument } from "../report";
import { alignDocuments, isTaiyakuError, type Bead } from "../../src";

const bitext = reportBitext();
const shape = ({ kind, en, ja }: Bead): string => `${kind} ${String(en.length)}-${String(ja.length)}`;
const bead = (text: string): Bead | undefined =>
  bitext.beads.find(({ en }) => en.some((segment) => segment.text.startsWith(text)));
const japanese = (text: string): string | undefined =>
  bead(text)
    ?.ja.map((segment) => segment.text)
    .join("");

describe("the report, aligned", () => {
  it("has all headings and items matched, two of the beads 1-2", () => {
    const counts: Record<string, number> = {};
    for (const one of bitext.beads.filter(({ kind }) => kind === "heading" || kind === "item"))
      counts[shape(one)] = (counts[shape(one)] ?? 0) + 1;
    expect(counts).toEqual({ "heading 1-1": 16, "item 1-1": 88, "item 1-2": 2 });
  });

  it("has every segment in exactly one bead", () => {
    for (const language of ["en", "ja"] as const) {
      const ranges = bitext.beads.flatMap((one) => one[language].map(({ range }) => range.join("-")));
      expect(new Set(ranges).size).toBe(ranges.length);
    }
  });

  it.each([
    ["Telecoms Diversification", "ベンダ多様化"],
    ["Artificial Intelligence", "AI"],
    ["Government Cloud:", "ガバメント・クラウド"],
    [
      "This includes equivalent government institutions",
      "GCOT には、オーストラリア、カナダ、アメリカの同等の政府機関が含まれる。",
    ],
    [
      "Both Participants continue to work closely together at the ITU.",
      "日英関係省庁は、引き続き ITU において緊密に協力していく。",
    ],
    [
      "In July 2023, DA also visited",
      "2023 年 7 月、デジタル庁は英国の NCSC 等を訪問し、AI やゼロトラストアーキテクチャ（ZTA）のデジタル政策の動向について意見交換を行った。",
    ],
  ])("joins %s", (en, ja) => expect(japanese(en)).toBe(ja));

  it("joins one English sentence with two Japanese ones where the clauses are divided so", () => {
    expect(bead("METI and DSIT issued a joint statement")?.ja.length).toBe(2);
    expect(bead("Japan welcomed the UK's accession")?.ja.map(({ text }) => text.slice(0, 8))).toEqual([
      "日本は、英国がグ",
      "このフォーラムは",
    ]);
  });

  it("matches notes by order and tells both labels", () => {
    const notes = bitext.beads.filter(({ kind }) => kind === "note");
    expect(notes.at(-1)?.labels).toEqual({ en: "4", ja: "14" });
    expect(new Set(notes.map(({ address }) => address.item))).toEqual(new Set(["1", "2", "3", "4"]));
  });

  it("has addresses below the title, in English", () => {
    expect(bead("METI and DSIT have jointly")?.address).toEqual({
      section: ["Pillar One: Digital Infrastructure & Technologies", "Semiconductors"],
      item: "c",
    });
    expect(bead("JAPAN-UK")?.address).toEqual({
      section: ["JAPAN-UK DIGITAL PARTNERSHIP: PROGRESS REPORT"],
      item: null,
    });
  });

  it("reports what differs: the front matter, an unclosed bracket and a note's label", () => {
    expect(bitext.findings.map(({ ruleId, actual }) => [ruleId, actual])).toEqual([
      ["front-without-counterpart", "(仮訳)"],
      ["unclosed-bracket", "「"],
      ["note-label", "14"],
    ]);
    expect(bitext.findings[0]?.message).toBe(
      "The Japanese has a line of front matter (“(仮訳)”) that the English lacks.",
    );
    for (const { language, range } of bitext.findings) expect(bitext[language].text.slice(...range)).not.toBe("");
  });

  it("wants the English first", () => {
    const swap = (): unknown => alignDocuments(reportDocument("ja"), reportDocument("en"));
    expect(swap).toThrow(/first document to be English/u);
    try {
      swap();
    } catch (error) {
      expect(isTaiyakuError(error) && error.code).toBe("language");
    }
  });
});
