import { describe, expect, it } from "vitest";
import { findDefinitions } from "../../src";

const english = (text: string): unknown[] =>
  findDefinitions(text, "en").map(({ kind, term, long }) => [kind, term, long?.text ?? null]);
const japanese = (text: string): unknown[] =>
  findDefinitions(text, "ja").map(({ kind, term, long }) => [kind, term, long?.text ?? null]);

describe("findDefinitions in English", () => {
  it.each([
    ["the Department of the UK (hereafter “Both Participants”) held", "definition", "Both Participants", null],
    ["network architectures (“Open RAN”).", "definition", "Open RAN", null],
    [
      "the new Global Coalition on Telecommunications (GCOT).",
      "abbreviation",
      "GCOT",
      "Global Coalition on Telecommunications",
    ],
    [
      "The Ministry of Economy, Trade and Industry (METI) and",
      "abbreviation",
      "METI",
      "Ministry of Economy, Trade and Industry",
    ],
    ["UK Research and Innovation (UKRI) and", "abbreviation", "UKRI", "UK Research and Innovation"],
    ["Japan Science and Technology Agency (JST)", "abbreviation", "JST", "Japan Science and Technology Agency"],
    ["the Leaders of the Group of Seven (G7)", "abbreviation", "G7", "Group of Seven"],
    ["the security of Internet of Things (IoT) products", "abbreviation", "IoT", "Internet of Things"],
    ["The Global Cross-Border Privacy Rules (CBPR) Forum", "abbreviation", "CBPR", "Cross-Border Privacy Rules"],
    [
      "the excellent UN Internet Governance Forum (IGF, held in Kyoto last October)",
      "abbreviation",
      "IGF",
      "Internet Governance Forum",
    ],
    [
      "the Personal Information Protection Commission of Japan (PPC) continued",
      "abbreviation",
      "PPC",
      "Personal Information Protection Commission",
    ],
    [
      "the Telecommunication Standardization Sector of International Telecommunication Union (ITU-T)",
      "abbreviation",
      "ITU-T",
      "Telecommunication Standardization Sector of International Telecommunication Union",
    ],
    ["privacy enhancing technologies (PETs)", "abbreviation", "PETs", "privacy enhancing technologies"],
  ])("%s", (text, kind, term, long) => expect(english(text)).toEqual([[kind, term, long]]));

  it.each([
    "barriers to data transfers (including data localisation) across",
    "on 28 February (PDF)",
    "see paragraph (a) and (B)",
    "an unclosed (GCOT",
  ])("finds none in: %s", (text) => expect(english(text)).toEqual([]));

  it("names ranges of the text", () => {
    const text = "visited the Government Digital Service (GDS) in 2022";
    const [found] = findDefinitions(text, "en");
    expect(text.slice(...(found?.range ?? [0, 0]))).toBe("GDS");
    expect(text.slice(...(found?.long?.range ?? [0, 0]))).toBe("Government Digital Service");
  });
});

describe("findDefinitions in Japanese", () => {
  it.each([
    [
      "科学・イノベーション・技術省 (DSIT) (以下「日英関係省庁」という。) は",
      [
        ["abbreviation", "DSIT", null],
        ["definition", "日英関係省庁", null],
      ],
    ],
    ["（以下、「本協定」と呼ぶ。）", [["definition", "本協定", null]]],
    ["総会である WTSA（世界電気通信標準化総会）に", [["abbreviation", "WTSA", "世界電気通信標準化総会"]]],
    [
      "ITU-T（国際電気通信連合（ITU）電気通信標準化部門）の",
      [
        ["abbreviation", "ITU-T", "国際電気通信連合（ITU）電気通信標準化部門"],
        ["abbreviation", "ITU", null],
      ],
    ],
    ["フォーラム（IGF、昨年 10 月に京都で開催）", [["abbreviation", "IGF", null]]],
    ["モノのインターネット(IoT)製品", [["abbreviation", "IoT", null]]],
    ["経済協力開発機構（略称：OECD）は", [["abbreviation", "OECD", null]]],
  ])("%s", (text, expected) => expect(japanese(text)).toEqual(expected));

  it.each(["協力について（2023年2月28日）", "共同作業 (ジョイントアクション) の", "OECD（昨年設立された）"])(
    "finds none in: %s",
    (text) => expect(japanese(text)).toEqual([]),
  );
});
