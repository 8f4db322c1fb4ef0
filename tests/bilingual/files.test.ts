import { describe, expect, it } from "vitest";
import { checkFormatOf, checkUnitsOf, type CheckDirection, type CheckFormat } from "../../src/bilingual";
import type { CheckText, Glossary } from "../../src/model";
import { applyFixes, locateFindings, validateTranslations } from "../../src/validation";

const textOf = (side: string | CheckText): string => (typeof side === "string" ? side : side.text);

const units = (text: string, format: CheckFormat, direction: CheckDirection = {}): string[] =>
  checkUnitsOf(text, "f", format, direction).units.map(
    ({ unit }) => `${unit.id ?? ""} ${textOf(unit.source)} = ${textOf(unit.target)}`,
  );

const glossary: Glossary = {
  schemaVersion: 1,
  entries: [
    {
      id: "database",
      type: "technology",
      ja: [{ term: "データベース", status: "preferred" }],
      en: [
        { term: "database", status: "preferred" },
        { term: "data bank", status: "deprecated" },
        { term: "DB&co", status: "deprecated" },
      ],
      occurrences: [],
    },
  ],
};

/** Findings, each with the unit, the line and column, and what the file has there. */
function findings(text: string, format: CheckFormat): string[] {
  const input = checkUnitsOf(text, "f", format);
  const found = validateTranslations(
    input.units.map(({ unit }) => unit),
    glossary,
  );
  return locateFindings(found, input).map(({ unit, ruleId, line, column, fileRange, actual }) => {
    const lines = text.slice(0, fileRange[0]).split(/\r\n|\r|\n/u);
    expect([line, column]).toEqual([lines.length, (lines.at(-1) ?? "").length + 1]);
    if (actual !== undefined && !/&|\\|<|""/u.test(text.slice(...fileRange)))
      expect(text.slice(...fileRange)).toBe(actual);
    return `${unit} ${ruleId} ${text.slice(...fileRange)}`;
  });
}

describe("tables", () => {
  it.each([
    ["columns in any order", "備考,英語,ID,日本語\r\n,two,k1,二\r\n", "csv", {}, ["k1 two = 二"]],
    ["a direction that is asked for", "備考,英語,ID,日本語\n,two,k1,二\n", "csv", { from: "ja" }, ["k1 二 = two"]],
    ["headings of two words", "Key;Target (en-GB);Source (ja)\nk1;two;二\n", "csv", {}, ["k1 二 = two"]],
    ["one heading and one language", "source,en\n二,two\n", "csv", {}, ["1 二 = two"]],
    ["more languages than two", "fr,en,ja\ndeux,two,二\n", "csv", {}, ["1 two = 二"]],
    ["no header", "二,two\n三,three\n", "csv", {}, ["1 二 = two", "2 三 = three"]],
    ["keys and no header", "menu.a,二,two\nmenu.b,三,three\n", "csv", {}, ["menu.a 二 = two", "menu.b 三 = three"]],
    ["a line for the spreadsheet", "sep=;\r\nja;en\r\n二;two\r\n", "csv", {}, ["1 二 = two"]],
    ["tabs in a .csv", "ja\ten\n二\ttwo, or so\n", "csv", {}, ["1 二 = two, or so"]],
    ["text behind a quote", 'ja,en\n二,"two" of them\n', "csv", {}, ['1 二 = "two" of them']],
    [
      "quotes in a TSV",
      'ja\ten\n「二」\t"two"\n三\t"three" and\n',
      "tsv",
      {},
      ['1 「二」 = "two"', '2 三 = "three" and'],
    ],
    ["cells that a spreadsheet quoted", 'ja\ten\n二\t"two\n""2"""\n', "tsv", {}, ['1 二 = two\n"2"']],
    ["a TSV that quotes all", '"ja"\t"en"\n"二"\t"two"\n', "tsv", {}, ["1 二 = two"]],
  ] as const)("with %s", (_name, text, format, direction, expected) => {
    expect(units(text, format, direction)).toEqual(expected);
  });
});

describe("PO", () => {
  it("has plural forms, contexts, entries without blank lines, and no fuzzy or obsolete ones", () => {
    const text = [
      'msgid ""\nmsgstr ""\n"Language: en\\n"',
      'msgctxt "menu"\nmsgid "%d個"\nmsgid_plural "%d個の箱"\nmsgstr[0] "%d box"\nmsgstr[1] "%d boxes"\nmsgid "二"\nmsgstr "two"',
      '#, fuzzy\n#| msgid "四"\nmsgid "三"\nmsgstr "4"\n',
      '#~ msgid "五"\n#~ msgstr "6"\n',
      'msgid ""\n"一行\\n"\n"二行"\n\nmsgstr "one\\ntwo"\n',
      'msgid "二"\nmsgstr "two"\n',
    ].join("\n");
    expect(units(text, "po")).toEqual([
      "menu/%d個[0] %d個 = %d box",
      "menu/%d個[1] %d個の箱 = %d boxes",
      "二 二 = two",
      "一行\n二行 一行\n二行 = one\ntwo",
      "二 #2 二 = two",
    ]);
  });

  it("tells where a quote is open", () => {
    expect(() => units('msgid "a"\nmsgstr "b\n', "po")).toThrow("closing quote in line 2");
  });
});

const xliff1 = (body: string, languages = 'source-language="ja" target-language="en"'): string =>
  `<xliff version="1.2"><file original="a" ${languages}><body>\r\n${body}\r\n</body></file></xliff>`;
const xliff2 = (body: string): string =>
  `<xliff version="2.1" srcLang="ja-JP" trgLang="en-GB"><file id="f">\n${body}\n</file></xliff>`;
const segment = (id: string, source: string, target: string, order = ""): string =>
  `<segment id="${id}"><source>${source}</source><target${order}>${target}</target></segment>`;

describe("XLIFF", () => {
  it("1.2 inherits translate, and has units in bin-unit and texts in codes", () => {
    const unit = (id: string, attributes = ""): string =>
      `<trans-unit id="${id}"${attributes}><source>二</source><target>two</target><alt-trans><target>9</target></alt-trans></trans-unit>`;
    const text = xliff1(
      `<group translate="no">${unit("a")}<group>${unit("b")}${unit("c", ' translate="yes"')}</group></group>` +
        `<bin-unit id="x">${unit("d")}</bin-unit>` +
        `<trans-unit id="e"><source><ph id="1">alt="<sub>五</sub>"</ph>を見る</source><target>See <ph id="1">alt="<sub>six</sub>"</ph></target></trans-unit>`,
    );
    expect(units(text, "xliff")).toEqual(["c 二 = two", "d 二 = two", "e を見る = See ", "e/sub1 五 = six"]);
  });

  it("2.x joins segments that a sentence goes through, and names the segment that is meant", () => {
    const text = xliff2(
      [
        `<unit id="a">${segment("1", "第二十", "Article 2")}${segment("2", "八条による。", "7 applies.")}</unit>`,
        `<unit id="b">${segment("1", "2億5千万", "£250", ' order="3"')}<ignorable><source> </source></ignorable>${segment("2", "ポンドを投じた。", "million were spent.", ' order="5"')}</unit>`,
        `<unit id="c">${segment("1", "三台ある。", "There are 4.")}${segment("2", "四台ある。", "There are 3.")}</unit>`,
        `<unit id="d">${segment("1", "データ", "The data")}${segment("2", "ベースを開く。", "bank is opened.")}</unit>`,
      ].join("\n"),
    );
    expect(findings(text, "xliff").filter((finding) => !finding.includes("punctuation"))).toEqual([
      'a/1 number 2</target></segment><segment id="2"><source>八条による。</source><target>7',
      "c/1 number 4",
      "c/2 number 3",
      expect.stringContaining("d/1 deprecated-term data"),
    ]);
  });

  it("keeps quiet about what is protected, and reads characters by their code", () => {
    const mark = '<mrk id="m" translate="no">日本語</mrk>';
    const kept = xliff2(
      `<unit id="a">${segment("1", `版<cp hex="001F"/>${mark}を使う。`, `Use <cp hex="001F"/>${mark}.`)}</unit>`,
    );
    expect(findings(kept, "xliff")).toEqual([]);
    expect(findings(kept.replaceAll(' translate="no"', ""), "xliff")).toEqual(["a/1 untranslated 日本語"]);
  });

  it("points at the place behind references, astral characters, CDATA and codes", () => {
    const text = xliff1(
      `<trans-unit id="1"><source>😀三台のA&amp;B</source><target>😀&#x1F600;&amp; 4 units<![CDATA[ & <b>5</b>]]> of A&amp;B</target></trans-unit>`,
    );
    expect(findings(text, "xliff").filter((finding) => finding.includes("number"))).toEqual([
      "1 number 4",
      "1 number 5",
    ]);
  });

  it("asks for a translation where its state says that there is one", () => {
    const unit = (state: string): string =>
      `<trans-unit id="${state}"><source>終わり</source><target state="${state}"></target></trans-unit>`;
    expect(findings(xliff1(unit("final") + unit("new")), "xliff")).toEqual(["final untranslated 終わり"]);
  });

  it.each([
    ["A data bank &amp; more", "A database &amp; more"],
    ["<![CDATA[A data bank & more]]>", "<![CDATA[A database & more]]>"],
    ["DATA BANKS &lt;", "DATABASES &lt;"],
    ["A  data <x id='1'/>bank", "A data <x id='1'/>bank"],
  ])("is mended in %s and nowhere else", (target, mended) => {
    const text = xliff1(
      `<trans-unit id='1'><source>データベース<!-- c --></source><target>${target}</target></trans-unit>`,
    );
    const input = checkUnitsOf(text, "f", "xliff");
    const found = validateTranslations(
      input.units.map(({ unit }) => unit),
      glossary,
    );
    expect(applyFixes(found, input)[0]?.text).toBe(text.replace(target, mended));
  });
});

describe("languages", () => {
  const tmx = (...variants: readonly (readonly [string, string])[]): string =>
    `<tmx version="1.4"><header srclang="*all*"/><body><tu>${variants.map(([tag, text]) => `<tuv xml:lang="${tag}"><seg>${text}</seg></tuv>`).join("")}</tu></body></tmx>`;
  const unit = "<trans-unit id='1'><source>trois</source><target>vier</target></trans-unit>";

  it.each([
    ["CSV", "fr,de\ntrois,vier\n", "csv", "fr → de"],
    ["CSV without header", "Bonjour à tous,Guten Tag\n", "csv", "Latin"],
    ["Chinese", `en,zh\nA text,${"中文文本".repeat(30)}\n`, "csv", "en → zh"],
    ["PO", 'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "three"\nmsgstr "vier"\n', "po", "→ de"],
    ["TMX", tmx(["fr", "trois"], ["de", "vier"]), "tmx", "fr + de"],
    ["XLIFF 1.2", xliff1(unit, 'source-language="fr-FR" target-language="de"'), "xliff", "fr-FR → de"],
    ["XLIFF of one language", xliff1(unit, 'source-language="en" target-language="en-GB"'), "xliff", "en → en-GB"],
    [
      "XLIFF 2",
      xliff2(segment("1", "", ""))
        .replace("ja-JP", "fr")
        .replace("<segment", "<unit id='1'><segment")
        .replace("</segment>", "</segment></unit>"),
      "xliff",
      "fr → en-GB",
    ],
  ] as const)("other than English and Japanese are refused: %s", (_name, text, format, message) => {
    expect(() => units(text, format)).toThrow(message);
  });

  it("are what the user says", () => {
    expect(units("fr,de\n三,four\n", "csv", { from: "ja" })).toEqual(["1 三 = four"]);
    expect(units(xliff1(unit, 'source-language="fr" target-language="de"'), "xliff", { to: "ja" })).toHaveLength(1);
  });

  it("that stand beside ours are passed over and told", () => {
    const text = tmx(["ja", "二"], ["fr", "deux"]).replace(
      "<tu>",
      `<tu tuid="a"><tuv xml:lang="jp"><seg>三</seg></tuv><tuv xml:lang="en_US"><seg>three</seg></tuv></tu><tu>`,
    );
    const input = checkUnitsOf(text, "f", "tmx");
    expect(input.units.map((one) => one.unit.id)).toEqual(["a"]);
    expect(input.notes).toEqual([expect.stringContaining("ja + fr (1)")]);
  });
});

it("elements that are nested without end are refused", () => {
  const deep = (name: string): string => `<${name}>`.repeat(20_000) + `</${name}>`.repeat(20_000);
  expect(() => units(xliff1(deep("group")), "xliff")).toThrow("nested");
  expect(() =>
    units(`<tmx><body><tu><tuv xml:lang="ja"><seg>${deep("hi")}</seg></tuv></tu></body></tmx>`, "tmx"),
  ).toThrow("nested");
});

it("a file of another format is not taken for a table", () => {
  expect(() => checkFormatOf("a.json", '{"a": 1, "b": 2}')).toThrow("a.json");
  expect(checkFormatOf("-", "a,b")).toBe("csv");
  expect(checkFormatOf("a.bin", "<tmx version='1.4'>")).toBe("tmx");
});
