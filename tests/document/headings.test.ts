import { describe, expect, it } from "vitest";
import type { Language } from "../../src/model";
import { parse, skeleton } from "./outlines";

const lines = (...each: string[]): string => `${each.join("\n\n")}\n`;
const en = "This is a sentence of the text here.";
const ja = "これは、この文書の本文となる文である。";

describe("headings without #", () => {
  it.each<[string, Language, string, string[]]>([
    ["of a kind of its own", "en", lines("T of it", "Step 1", en, "Step 2", en), ["# 1", "# 2"]],
    ["recitals", "en", lines("T of it", "Recital (1)", en, "Recital (2)", en), ["# 1", "# 2"]],
    ["principles", "ja", lines("題名", "原則１", ja, "原則２　透明性", ja), ["# 1", "# 2"]],
    ["in katakana", "ja", lines("題名", "ステップ 1：準備", ja, "ステップ 2：申請", ja), ["# 1", "# 2"]],
    ["parts", "en", lines("T of it", "Part II", en, "Appendix B", en, "Schedule 1", en), ["# 2", "# 2", "# 1"]],
    ["§", "en", lines("T of it", "§ 1 Scope", en, "§ 2. The lamps are lit by the master.", en), ["# 1", "# 2"]],
    ["第１", "ja", lines("題名", "第１　趣旨", ja, "第２　管理", ja), ["# 1", "# 2"]],
    ["Ⅰ", "ja", lines("題名", "Ⅰ 総則", ja, "Ⅱ 原則", ja), ["# I", "# II"]],
    ["I.", "en", lines("T of it", "I. General", en, "II. Rules", en), ["# I", "# II"]],
    ["1 Scope", "en", lines("T of it", "1 Scope", en, "2 Terms", en), ["# 1", "# 2"]],
    ["in brackets", "ja", lines("題名", "【目的】", ja, "〔別紙〕", ja), ["# 【目的】", "# 〔別紙〕"]],
    ["forms", "ja", lines("題名", "様式第２号（第３条関係）", ja, "附　則", ja), ["# 2", "# 附　則"]],
    ["one alone of any kind", "en", lines("T of it", en, "Step 1", "No end of it", en), []],
    ["a list", "en", "T of it\n\n1 Lamps\n2 Buoys\n3 Piers\n\nThis is a sentence of the text.\n", ["1", "2", "3"]],
  ])("%s", (_, language, text, expected) => {
    expect(skeleton(parse(text, language))).toEqual(expected);
  });

  it.each<[string, Language, string, string[]]>([
    [
      "annexes with articles of their own",
      "ja",
      lines("題名", "第一章　総則", "第一条　" + ja, "第二条　" + ja, "附則", "第一条　" + ja, "別表第一"),
      ["# 1", "## 1", "## 2", "# 附則", "## 1", "# 1"],
    ],
    [
      "annexes of standards",
      "en",
      lines("Name of it", "Foreword", en, "1 Scope", en, "2 Lamps", "2.1 General", en, "Annex A", "A.1 Tests", en),
      ["# Foreword", "# 1", "# 2", "## 2.1", "# 1", "## A.1"],
    ],
    [
      "names below their kind",
      "en",
      lines("REGULATION", "CHAPTER I", "GENERAL PROVISIONS", "Article 1", "Subject matter", en),
      ["# 1", "## 1"],
    ],
    [
      "terms of standards",
      "en",
      lines("Name of it", "3 Terms", en, "3.1\nbeacon\nlight that marks a place", "4 Rules", en),
      ["# 3", "## 3.1", "# 4"],
    ],
    [
      "captions in English",
      "en",
      lines("Harbour Act", "Chapter I Rules", "(Purpose)\nArticle 1 This Act is about harbours and their lamps."),
      ["# 1", "## 1"],
    ],
  ])("%s have their places", (_, language, text, expected) => {
    expect(skeleton(parse(text, language))).toEqual(expected);
  });

  it("bear their number with # too", () => {
    expect(skeleton(parse("# Name\n\n## 2. Grants\n\n### 2.1 Scope\n\nText.\n", "en"))).toEqual(["# 2", "## 2.1"]);
  });
});
