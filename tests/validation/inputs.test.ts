import { describe, expect, it } from "vitest";
import {
  checkFormatOf,
  checkUnitsOf,
  checkUnitsOfDocuments,
  originalPlace,
  type CheckFormat,
} from "../../src/bilingual";
import { locateFindings, applyFixes, validateTranslations } from "../../src/validation";
import type { CheckText, Glossary } from "../../src/model";

const xliff12 = `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="a.html" source-language="ja-JP" target-language="en-GB" datatype="html"><body>
  <trans-unit id="1" approved="yes"><source>第<g id="1">三</g>条の A&amp;B</source><target>Article <g id="1">4</g> of A&amp;B</target></trans-unit>
  <trans-unit id="2" translate="no"><source>サーバー</source><target>サーバー</target></trans-unit>
  <trans-unit id="3"><source>未訳</source><target state="needs-translation">未訳</target></trans-unit>
  <trans-unit id="4"><source>最初。次。</source><seg-source><mrk mtype="seg" mid="0">最初の文。</mrk><mrk mtype="seg" mid="1">次の文。</mrk></seg-source>
   <target><mrk mtype="seg" mid="1">The next.</mrk> <mrk mtype="seg" mid="0">The first.</mrk></target><alt-trans><source>x</source><target>y</target></alt-trans></trans-unit>
  <trans-unit id="5"><source>三年</source><target>five years, 50%</target><note>taiyaku-ignore: number</note></trans-unit>
 </body></file>
</xliff>
`;

const xliff2 = `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="ja" trgLang="en">
 <file id="f1">
  <unit id="u1"><originalData><data id="d1">&lt;b&gt;</data></originalData>
   <segment id="s1" state="final"><source>2023年の<pc id="1">計画</pc>。</source><target>The <pc id="1">plan</pc> of 2024.</target></segment>
   <ignorable><source> </source></ignorable>
   <segment id="s2"><source>次の文。</source><target>The next.</target></segment>
  </unit>
  <group id="g" translate="no"><unit id="u2"><segment><source>一</source><target>1</target></segment></unit></group>
  <unit id="u3"><segment state="initial"><source>未訳</source><target>未訳</target></segment></unit>
 </file>
</xliff>`;

const tmx = `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ja" /><body>
<tu tuid="a"><tuv xml:lang="en"><seg>Save <ph x="1">%s</ph> 4 times</seg></tuv><tuv xml:lang="ja"><seg><ph x="1">%s</ph>を3回保存</seg></tuv></tu>
<tu><note>taiyaku-ignore</note><tuv xml:lang="ja"><seg>五年</seg></tuv><tuv xml:lang="en"><seg>60 years</seg></tuv></tu>
</body></tmx>`;

const po = `msgid ""
msgstr "Language: ja\\n"

# taiyaku-ignore: number
msgctxt "menu"
msgid "12 files"
msgstr "13個のファイル"

#, fuzzy
msgid "draft"
msgstr "下書き"

msgid "%d \\"file\\" of "
"2023"
msgid_plural "%d files of 2023"
msgstr[0] ""
"2024年の\\"ファイル\\" "
"%d個"
`;

const textOf = (side: string | CheckText): string => (typeof side === "string" ? side : side.text);

/** What each unit is, and what stands in the file where the unit's texts are said to stand. */
function read(text: string, format: CheckFormat) {
  const { units } = checkUnitsOf(text, "f", format);
  for (const { unit, target } of units) {
    for (const { offset, length, original, originalLength } of target.pieces) {
      if (length === originalLength)
        expect(text.slice(original, original + length)).toBe(textOf(unit.target).slice(offset, offset + length));
    }
  }
  return units.map(({ unit }) => [unit.id, textOf(unit.source), textOf(unit.target)]);
}

describe("units of files", () => {
  it("of XLIFF 1.2", () => {
    expect(read(xliff12, "xliff")).toEqual([
      ["1", "第三条の A&B", "Article 4 of A&B"],
      ["4/0", "最初の文。", "The first."],
      ["4/1", "次の文。", "The next."],
      ["5", "三年", "five years, 50%"],
    ]);
  });

  it("of XLIFF 2", () => {
    expect(read(xliff2, "xliff")).toEqual([
      ["u1/s1", "2023年の計画。", "The plan of 2024."],
      ["u1/s2", "次の文。", "The next."],
    ]);
  });

  it("of TMX, by srclang and not by position", () => {
    expect(read(tmx, "tmx")).toEqual([
      ["a", "を3回保存", "Save  4 times"],
      ["2", "五年", "60 years"],
    ]);
  });

  it("of PO", () => {
    expect(read(po, "po")).toEqual([
      ["menu/12 files", "12 files", "13個のファイル"],
      ['%d "file" of 2023', "%d files of 2023", '2024年の"ファイル" %d個'],
    ]);
  });

  it.each([
    ["id,ja,en\n7,三年,four\n", "csv", [["7", "三年", "four"]]],
    ['計画,"The ""plan"", of 2023"\r\n', "csv", [["1", "計画", 'The "plan", of 2023']]],
    ["source\ttarget\tnote\n一\tone\t\n", "tsv", [["1", "一", "one"]]],
  ] as const)("of %j", (text, format, expected) => {
    expect(read(text, format)).toEqual(expected);
  });

  it("are distinguished by name and by text", () => {
    expect(
      ["a.xlf", "a.tmx", "a.md", "-", "-", "-"].map((name, at) =>
        checkFormatOf(name, ["", "", "", tmx, po, "a\tb"][at]!),
      ),
    ).toEqual(["xliff", "tmx", null, "tmx", "po", "tsv"]);
  });

  it.each([
    ["<a><b></a>", "xliff", "unexpected close tag"],
    ["<a>", "tmx", "expected </a>, got the end of the file"],
    ["<html/>", "tmx", "Expected tmx, got <html>"],
    ['a,"b\n', "csv", "closing quote"],
    ["one column\n", "csv", "one column"],
    ["# nothing\n", "po", "Expected PO entries"],
  ] as const)("refuse %j", (text, format, message) => {
    expect(() => checkUnitsOf(text, "f", format)).toThrow(message);
  });
});

describe("findings in files", () => {
  const glossary: Glossary = {
    schemaVersion: 1,
    entries: [
      {
        id: "ab",
        type: "other",
        ja: [{ term: "計画", status: "preferred" }],
        en: [
          { term: "R&D plan", status: "preferred" },
          { term: "old plan", status: "deprecated" },
        ],
        occurrences: [],
      },
    ],
  };

  const check = (text: string, format: CheckFormat) => {
    const input = checkUnitsOf(text, "f", format);
    return {
      input,
      findings: locateFindings(
        validateTranslations(
          input.units.map(({ unit }) => unit),
          glossary,
        ),
        input,
      ),
    };
  };

  it("point into the user's own text", () => {
    const [finding] = check(xliff12, "xliff").findings;
    expect(finding).toMatchObject({ ruleId: "number", unit: "1", line: 4, actual: "4" });
    expect(xliff12.slice(...finding!.fileRange)).toBe("4");
    const [second] = check(xliff2, "xliff").findings.filter(({ ruleId }) => ruleId === "number");
    expect(second).toMatchObject({ unit: "u1/s1", line: 4 });
    expect(xliff2.slice(...second!.fileRange)).toBe("2024");
    const [third] = check(po, "po").findings;
    expect(po.slice(...third!.fileRange)).toBe("2024");
  });

  it("are fixed without touching another byte", () => {
    const xml = `<xliff version="1.2"><file source-language="ja" target-language="en"><body>\r\n<trans-unit id='1'><source>計画</source><target>The  old plan &amp; more</target></trans-unit></body></file></xliff>`;
    const { findings, input } = check(xml, "xliff");
    expect(findings.map(({ ruleId, fixable }) => [ruleId, fixable])).toEqual([
      ["whitespace", true],
      ["deprecated-term", true],
    ]);
    expect(applyFixes(findings, input)[0]?.text).toBe(xml.replace("The  old plan", "The R&amp;D plan"));
  });

  it("are not fixed across inline codes", () => {
    const xml = `<xliff version="1.2"><file source-language="ja" target-language="en"><body><trans-unit id="1"><source>計<x id="1"/>画</source><target>The old <x id="1"/>plan</target></trans-unit></body></file></xliff>`;
    expect(check(xml, "xliff").findings).toMatchObject([{ ruleId: "deprecated-term", fixable: false }]);
  });
});

describe("units of a pair of documents", () => {
  const en = {
    file: "a.en.md",
    language: "en" as const,
    text: "# Plan\n\n- a. It began in 2023.<sup>1</sup>\n- b. It ends in 2030.\n",
  };
  const ja = {
    file: "a.ja.md",
    language: "ja" as const,
    text: "# 計画\n\n- a. 2023年に始まった。<sup>2</sup>\n\n<!-- taiyaku-ignore number -->\n\n- b. 2031年に終わる。\n",
  };

  it("know their places and marks of notes", () => {
    const { units } = checkUnitsOfDocuments(en, ja);
    const item = units.find(({ unit }) => textOf(unit.target).startsWith("2023"));
    expect(item?.unit.target).toEqual({ text: "2023年に始まった。", notes: [{ label: "2", offset: 11 }] });
    expect(ja.text.slice(...originalPlace(item!.target, [0, 4]))).toBe("2023");
  });

  it("heed comments, wherever the text moves", () => {
    const rules = (text: string): string[] => {
      const { units } = checkUnitsOfDocuments(en, { ...ja, text });
      return validateTranslations(
        units.map(({ unit }) => unit),
        null,
      ).map(({ ruleId }) => ruleId);
    };
    expect(rules(ja.text)).toEqual(["footnote"]);
    expect(rules(`\n\n\n${ja.text}`)).toEqual(["footnote"]);
    expect(rules(ja.text.replace(/<!--.*-->/u, ""))).toEqual(["footnote", "number"]);
  });
});
