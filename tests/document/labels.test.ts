import { describe, expect, it } from "vitest";
import { labelOrdinals } from "../../src/document";
import type { Language } from "../../src/model";
import { parse, skeleton, texts } from "./outlines";

const sentences = {
  en: ["One is a sentence that stands here.", "Two is a sentence that stands here."],
  ja: ["最初の項目はここに書かれている文である。", "次の項目もここに書かれている文である。"],
} as const;

describe("labels of items", () => {
  it.each<[Language, string, string, string[]?]>([
    ["ja", "⑴", "⑵", ["1", "2"]],
    ["ja", "⑳", "㉑", ["20", "21"]],
    ["ja", "㊱ ", "㊲ ", ["36", "37"]],
    ["ja", "❶", "❷", ["1", "2"]],
    ["ja", "⒈ ", "⒉ ", ["1", "2"]],
    ["ja", "⒜", "⒝", ["a", "b"]],
    ["ja", "ⓐ", "ⓑ", ["a", "b"]],
    ["ja", "㈠ ", "㈡ ", ["一", "二"]],
    ["ja", "㋐ ", "㋑ ", ["ア", "イ"]],
    ["ja", "ｱ ", "ｲ ", ["ア", "イ"]],
    ["ja", "(ｱ) ", "(ｲ) ", ["ア", "イ"]],
    ["ja", "（い）", "（ろ）", ["い", "ろ"]],
    ["ja", "甲　", "乙　", ["甲", "乙"]],
    ["ja", "Ⅰ．", "Ⅱ．", ["I", "II"]],
    ["ja", "ⅰ ", "ⅱ ", ["i", "ii"]],
    ["ja", "1　", "2　", ["1", "2"]],
    ["ja", "1 ", "2 ", ["1", "2"]],
    ["ja", "一 ", "二 ", ["一", "二"]],
    ["ja", "１－１　", "１－２　", ["1-1", "1-2"]],
    ["ja", "【１】", "【２】", ["1", "2"]],
    ["ja", "〔一〕", "〔二〕", ["一", "二"]],
    ["ja", "2\\. ", "3\\. ", ["2", "3"]],
    ["ja", "問１　", "答　", ["問1", "問1.答"]],
    ["en", "\\(a\\) ", "\\(b\\) ", ["a", "b"]],
    ["en", "(aa) ", "(bb) ", ["aa", "bb"]],
    ["en", "[1] ", "[2] ", ["1", "2"]],
    ["en", "**(a)** ", "**(b)** ", ["a", "b"]],
    ["en", "A.1 ", "A.2 ", ["A.1", "A.2"]],
    ["en", "999. ", "1000. ", ["999", "1000"]],
    ["en", "12000. ", "12001. ", ["12000", "12001"]],
    ["en", "1 ", "2 ", ["1", "2"]],
    ["en", "Q1. ", "A1. ", ["Q1", "Q1.A1"]],
    ["en", "● ", "● ", ["•1", "•2"]],
  ])("%s %j, %j", (language, first, second, expected) => {
    const [one, two] = sentences[language];
    const document = parse(`${first}${one}\n${second}${two}\n`, language);
    expect(skeleton(document)).toEqual(expected);
    expect(texts(document)).toEqual([one, two]);
  });

  it.each<[Language, string]>([
    ["en", "The council met on 16 January\n2024. It was the second of its kind."],
    ["en", "A. Smith wrote the first report on this.\n\nIt was well received by all."],
    ["en", "A first line\n\nThe share of the ships that were inspected grew by\n3.5 percent, which is much."],
    ["en", "They are described in the manual and in Listing\n8-11. The next one is longer."],
    ["en", "1990 was a good year for everyone in it.\n\n1991 was not as good as that."],
    ["en", "They sold all of the old lamps that they had and\n4 Boats to the others who came."],
    ["en", "X.509 certificates are used by all of them."],
    ["en", "U.S. officials came to it.\n\nU.K. officials came too."],
    ["ja", "この会合は令和\n6年1月に開かれた。次は\n7年に開かれる予定である。"],
    ["ja", "売上はその年の終わりまでに\n3 億円であった。翌年は\n4 億円となった。"],
    ["ja", "○○省は、これを定める。"],
    ["ja", "乙は、甲に通知する。"],
    ["ja", "二国間の協力を進める。"],
    ["ja", "三、四回の会合を開いた。"],
    ["ja", "1-2 週間で終わる。"],
  ])("are no words or numbers of the text: %s %j", (language, text) => {
    expect(skeleton(parse(`${text}\n`, language))).toEqual([]);
  });

  it("count in all the ways they may be meant", () => {
    expect(["aa", "乙", "い", "Q3"].map(labelOrdinals)).toEqual([[27, 1], [2], [2, 1], [3]]);
  });

  it("of another shape of bullet begin a list inside", () => {
    const text = "● 最初の項目である。\n・内側の一である。\n・内側の二である。\n● 次の項目である。\n";
    expect(skeleton(parse(text, "ja"))).toEqual(["•1", "•1.•1", "•1.•2", "•2"]);
  });
});

describe("a middle dot at the beginning of a line", () => {
  it.each([
    [
      "behind a page break inside a name",
      "- a. 署名した。\n- b. 英国の科学・イノベーション省及び科学\n\n・イノベーション・技術省が発表した。\n- c. 終えた。",
      ["a", "b", "c"],
    ],
    ["below an introduction", "- a. 成果は次のとおりである。\n\n・最初の成果\n・次の成果", ["a", "a.•1", "a.•2"]],
  ])("%s", (_, text, expected) => {
    expect(skeleton(parse(`# 報告\n\n## 一\n\n${text}\n`, "ja")).slice(1)).toEqual(expected);
  });
});

describe("items", () => {
  it("are put together where they are cut twice with a few words between", () => {
    const text =
      "# R\n\n## S\n\n- a. It was agreed by the Governments of both countries that\n\nthe talks\n\nshould go on.\n- b. It ended.\n";
    expect(texts(parse(text, "en"))[0]).toBe(
      "It was agreed by the Governments of both countries that the talks should go on.",
    );
  });

  it("have a title on a line of its own without two spaces", () => {
    const text =
      "# 報告\n\n## 一\n\n- a. 共有した。\n- i. 調達改革\n港湾局は、調達の改革について説明し、意見を交換した。\n- ii. 灯火\n港湾局は、新しい灯火について説明し、意見を交換した。\n";
    const [, item] = parse(text, "ja").sections[0]?.blocks ?? [];
    expect(item).toBeUndefined();
    const [first] = parse(text, "ja").sections[0]?.blocks ?? [];
    expect(first?.kind === "item" && first.items.map(({ title }) => title?.text)).toEqual(["調達改革", "灯火"]);
  });

  it("do not glue a short first line to the sentence below it", () => {
    const text =
      "題名である\n\n第１　管理\n\n１　管理者は局長とする。\n２　費用\n　その費用は、全て利用者が負担する。\n";
    expect(texts(parse(text, "ja"))).toEqual(["管理者は局長とする。", "費用", "その費用は、全て利用者が負担する。"]);
  });

  it("are 1 where a law leaves the first paragraph of an article without number", () => {
    const text =
      "題名\n\n第二条　次に掲げるものをいう。\n一　岸壁\n二　灯台\n２　前項のほか、必要な事項は、規則で定める。\n\n第三条　これを公表する。\n";
    expect(skeleton(parse(text, "ja"))).toEqual(["# 2", "1", "1.一", "1.二", "2", "# 3"]);
  });
});
