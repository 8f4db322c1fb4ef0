import { describe, expect, test } from "vitest";
import {
  decodeDeclared,
  readGlossary,
  readGlossaryCsv,
  readOmegatGlossary,
  readUtx,
  writeAwsTerminology,
  writeDeeplGlossary,
  writeGlossary,
  writeGlossaryCsv,
  writeGoogleGlossary,
  writeOmegatGlossary,
  writePrh,
  writeUtx,
} from "../../src/format";
import { formatDelimited, neutralizeFormula, parseDelimited, restoreFormula } from "../../src/format/csv/delimited";
import type { Glossary, Term } from "../../src/model";
import { glossaryOf } from "../glossary/glossary-of";

const pairs = ({ glossary }: ReturnType<typeof readGlossaryCsv>) =>
  glossary.entries.map(
    ({ ja, en }) => `${ja.map(({ term }) => term).join("|")} = ${en.map(({ term }) => term).join("|")}`,
  );

describe("CSV", () => {
  test("cells that a spreadsheet would run are neutralised and restored", () => {
    for (const value of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝１", "'=1"]) {
      expect(neutralizeFormula(value)).toBe(`'${value}`);
      expect(restoreFormula(neutralizeFormula(value))).toBe(value);
    }
    expect(neutralizeFormula("'tis")).toBe("'tis");
    expect(writeGlossaryCsv(glossaryOf(["半導体", "=cmd|' /C calc'!A0".replace("|", "")]))).toContain(",'=cmd");
  });

  test("quotes, line breaks and line ends of every kind", () => {
    expect(parseDelimited('\ufeffa,"b ""c""\nd"\r\n\r\ne,\rf,g', ",")).toEqual([
      ["a", 'b "c"\nd'],
      ["e", ""],
      ["f", "g"],
    ]);
    expect(formatDelimited([["a,b", 'c"', "d\n", ""], [""]], ",")).toBe('"a,b","c""","d\n",\r\n""\r\n');
    expect(() => parseDelimited('a\n"b', ",")).toThrow(/line 2/u);
  });

  test("columns in any order, unknown ones told, statuses checked", () => {
    const reading = readGlossaryCsv("en,extra,ja,id\nchip,x,半導体,c1\nsemiconductor,,半導体,c1\n");
    expect(pairs(reading)).toEqual(["半導体 = chip|semiconductor"]);
    expect(reading.losses).toMatchObject([{ field: "column" }]);
    expect(() => readGlossaryCsv("ja,en,en_status\n半導体,chip,good\n")).toThrow(/en_status.*"good" in row 2/u);
  });

  test("without a header, in either direction", () => {
    expect(pairs(readGlossaryCsv("chip,半導体\n"))).toEqual(["半導体 = chip"]);
    expect(pairs(readGlossaryCsv("AI,AI\n", { from: "en" }))).toEqual(["AI = AI"]);
  });
});

describe("CSV of other tools", () => {
  test.each([
    ["Japanese,English,Comment\n半導体,chip,x\n"],
    ["ja-JP,en-GB,note\n半導体,chip,x\n"],
    ["source,target,notes\n半導体,chip,x\n"],
    ["target,source,notes\n半導体,chip,x\n"],
    ["英語;日本語;備考\nchip;半導体;x\n"],
    ["ja\ten\tnote\n半導体\tchip\tx\n"],
  ])("its header is known: %j", (text) => {
    const reading = readGlossaryCsv(text);
    expect(pairs(reading)).toEqual(["半導体 = chip"]);
    expect(reading.glossary.entries[0]?.note).toBe("x");
  });

  test("nothing is lost without a word", () => {
    const lost = (text: string) => readGlossaryCsv(text).losses.map(({ field }) => field);
    const header = "id,ja,en,note,type,definition,en_note,ja_reading\n";
    expect(lost(`${header}c1,半導体,chip,a,technology,b,c,\nc1,,semiconductor,d,concept,e,f,\n`)).toEqual([
      "definition",
      "note",
      "type",
    ]);
    expect(lost(`${header}c1,半導体,chip,,,,c,\nc1,チップ,chip,,,,f,\n`)).toEqual(["note"]);
    expect(lost(`${header}c1,,chip,,,,,はんどうたい\n`)).toEqual(["term"]);
    expect(lost("ja,en,note,note\n半導体,chip,a,b\n")).toEqual(["column"]);
    expect(lost("ja,en\n半導体,chip,a\n")).toEqual(["column"]);
  });

  test("what a later row adds to its entry or term is kept", () => {
    const { glossary, losses } = readGlossaryCsv("id,ja,en,note,en_note\nc1,半導体,chip,,\nc1,チップ,chip,a,b\n");
    expect(glossary.entries[0]).toMatchObject({ note: "a", en: [{ term: "chip", note: "b" }] });
    expect(losses).toEqual([]);
  });

  test("content without a term is an error, no empty glossary", () => {
    for (const text of ["hello\n", "ja,en\n,\n,x,\n".replace(",x,", ",,x"), "one;two\n".replace("two", "")]) {
      expect(() => readGlossaryCsv(text), text).toThrow(expect.objectContaining({ code: "invalid-data" }));
    }
    expect(() => readOmegatGlossary("just prose\n")).toThrow(/got none/u);
    expect(() => readUtx("#UTX 1.20; ja/en; 2026-01-31\r\n#src\ttgt\r\nlone\r\n")).toThrow(/got none/u);
    expect(readGlossaryCsv("ja,en\n").glossary.entries).toEqual([]);
    expect(readGlossaryCsv("").glossary.entries).toEqual([]);
  });
});

describe("OmegaT", () => {
  test("comments, several translations, no Japanese at all", () => {
    expect(
      pairs(readOmegatGlossary("# -*- coding: utf-8 -*-\n半導体\tchip\n半導体\tsemiconductor\n標準\tstandard\tnote\n")),
    ).toEqual(["半導体 = chip|semiconductor", "標準 = standard"]);
    expect(readOmegatGlossary("kde\tkoo moo\n").losses).toMatchObject([{ field: "language" }]);
    expect(pairs(readOmegatGlossary('"a, b",半導体\n', { delimiter: "," }))).toEqual(["半導体 = a, b"]);
    expect(readOmegatGlossary("").glossary.entries).toEqual([]);
  });

  test("leaves deprecated terms and what opens a comment out", () => {
    const { text, losses } = writeOmegatGlossary(glossaryOf(["半導体", "chip|!crisps"], ["#1", "number one"]));
    expect(text).toBe("半導体\tchip\n");
    expect(losses.filter(({ field }) => field === "term").map(({ entryId }) => entryId)).toEqual(["c0", "c1"]);
  });
});

describe("UTX", () => {
  test("is written with its header, statuses and CRLF", () => {
    const [entry] = glossaryOf(["半導体|チップ", "semiconductor|!crisps", { note: "care" }]).entries;
    const noun = (terms: readonly Term[] = []) => terms.map((term) => ({ ...term, partOfSpeech: "noun" as const }));
    const glossary: Glossary = {
      schemaVersion: 1,
      entries: entry === undefined ? [] : [{ ...entry, ja: noun(entry.ja), en: noun(entry.en) }],
    };
    const { text, losses } = writeUtx(glossary, { date: "2026-01-31", license: "CC BY 4.0" });
    expect(text.split("\r\n")).toEqual([
      "#UTX 1.20; ja/en; 2026-01-31; license: CC BY 4.0",
      "#src\ttgt\tsrc:pos\tterm status\tconcept ID\tcomment",
      "半導体\tsemiconductor\tnoun\tapproved\tc0\tcare",
      "半導体\tcrisps\tnoun\tforbidden\tc0\tcare",
      "チップ\tsemiconductor\tnoun\tnon-standard\tc0\tcare",
      "",
    ]);
    expect(readUtx(text).glossary).toEqual(glossary);
    expect(losses).toEqual([]);
    expect(writeUtx(glossaryOf(["半導体", "chip"]), { date: "2026-01-31" }).losses).toMatchObject([
      { field: "partOfSpeech" },
    ]);
    for (const date of ["", "2026-02-30", "31.1.2026", "2026-1-31", "today"]) {
      expect(() => writeUtx(glossary, { date }), date).toThrow(/`date`/u);
    }
  });

  test("a second comment, a surplus cell and a repeated pair are told", () => {
    const head = "#UTX 1.20; ja/en; 2026-01-31\r\n#src\ttgt\tconcept ID\tcomment\r\n";
    const rows = "半導体\tchip\tc1\ta\r\n半導体\tsemiconductor\tc1\tb\r\n半導体\tchip\tc1\ta\tx\r\n";
    expect(readUtx(head + rows).losses.map(({ field }) => field)).toEqual(["header", "column", "note", "term"]);
  });

  test("of old versions is read, with a report", () => {
    const old =
      "#UTX-S 1.01; en-US/ja-JP; 2009-09-08 copyright: x\n#description: y\n#src\ttgt\tsrc:pos\tcomment\nchip\t半導体\tproperNoun\nlone\n";
    const reading = readUtx(old);
    expect(reading.glossary.entries).toMatchObject([
      { ja: [{ term: "半導体", partOfSpeech: "noun" }], en: [{ term: "chip" }] },
    ]);
    expect(reading.losses.map(({ field }) => field)).toEqual([
      "header",
      "language",
      "header",
      "header",
      "partOfSpeech",
      "term",
    ]);
    expect(() => readUtx("半導体\tchip\n")).toThrow(/first line/u);
    expect(() => readUtx("#UTX 1.20; de/en; x\r\n#src\ttgt\r\n")).toThrow(/de\/en/u);
  });
});

describe("written only", () => {
  const glossary = glossaryOf(
    ["執行当局|!エンドーサーズ", "enforcers|enforcement bodies"],
    ["執行当局", "police"],
    ["片方", ""],
  );

  test("prh rules, with specs", () => {
    const { text, losses } = writePrh(glossary);
    expect(text).toContain(`expected: "執行当局"\n    patterns:\n      - "エンドーサーズ"`);
    expect(text).toContain(`- from: "エンドーサーズ"\n        to: "執行当局"`);
    expect(losses.map(({ entryId }) => entryId)).toEqual(["c1", "c2"]);
    expect(writePrh(glossaryOf(["サーバー|!サーバ", ""])).losses).toMatchObject([{ field: "term" }]);
    expect(writePrh(glossaryOf(["", "Department|DSIT|!DIST"])).text).toContain('expected: "DSIT"');
    expect(writePrh(glossaryOf(["", "C++|!C+.+"])).text).toContain(JSON.stringify("/\\bC\\+\\.\\+/"));
    expect(writePrh(glossaryOf()).text).toBe("version: 1\nrules: []\n");
  });

  test("prh rules stop at the boundaries of Latin words", () => {
    const { text } = writePrh(glossaryOf(["DSIT|!DIST", ""]));
    const [, quoted = ""] = /patterns:\n {6}- (".*")/u.exec(text) ?? [];
    const pattern = new RegExp((JSON.parse(quoted) as string).slice(1, -1), "gmu");
    expect("THE DISTRICT, DIST、DISTが".replace(pattern, "DSIT")).toBe("THE DISTRICT, DSIT、DSITが");
  });

  test("one translation a term for machine translation", () => {
    expect(writeDeeplGlossary(glossary).text).toBe("執行当局\tenforcers\nエンドーサーズ\tenforcers\n");
    expect(writeGoogleGlossary(glossaryOf(["半導体", "chips, etc."])).text).toBe('半導体,"chips, etc."\r\n');
    expect(writeAwsTerminology(glossary, { from: "en" }).text.split("\r\n")[0]).toBe("en,ja");
    expect(writeDeeplGlossary(glossary).losses.map(({ field }) => field)).toEqual(["term", "term", "entry"]);
    expect(() => readGlossary("", "deepl")).toThrow(/written only/u);
  });
});

test("bytes are decoded by mark, declaration or name, and never guessed", () => {
  expect(decodeDeclared(Buffer.from("\ufeff半", "utf8"))).toBe("半");
  expect(decodeDeclared(Buffer.from("\ufeff半", "utf16le"))).toBe("半");
  const shiftJis = Buffer.from([0x94, 0xbc]);
  expect(decodeDeclared(shiftJis, "shift_jis")).toBe("半");
  expect(() => decodeDeclared(shiftJis)).toThrow(/not utf-8/u);
  expect(() => decodeDeclared(shiftJis, "klingon")).toThrow(/klingon/u);
});

test("examples travel in tables and TBX and are run on reading", () => {
  const examples = { good: [{ ja: "半導体の供給", en: "a chip" }], bad: [{ en: "chip shop", ja: "じゃがいも" }] };
  const glossary = glossaryOf(["半導体", "chip", { examples }]);
  for (const format of ["csv", "tsv", "tbx", "tbx-v2"] as const) {
    expect(readGlossary(writeGlossary(glossary, format).text, format).glossary).toEqual(glossary);
  }
  const failing = glossaryOf(["半導体", "chip", { examples: { good: [{ en: "nothing" }] } }]);
  expect(() => readGlossaryCsv(writeGlossaryCsv(failing))).toThrow(/good\[0\]\.en of "c0"/u);
  expect(() => readGlossaryCsv('ja,en,examples\n半導体,chip,"{""good"":1}"\n')).toThrow(/row 2/u);
});
