import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatTmx, parseTmx, readTmx, writeTmx, type ReadTmxOptions } from "../../src/format/tmx";
import type { MemoryContent, SegmentContent, TranslationUnit } from "../../src/model";

const header = `<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="ja" datatype="plaintext"/>`;
const pair = `<tu><tuv xml:lang="ja"><seg>省庁</seg></tuv><tuv xml:lang="en"><seg>ministry</seg></tuv></tu>`;
const tmx = (body: string, head = header, root = `<tmx version="1.4">`, before = `<?xml version="1.0"?>`): string =>
  `${before}${root}${head}<body>${body}</body></tmx>`;
const segments = (ja: string, en = "x"): string =>
  tmx(`<tu><tuv xml:lang="ja"><seg>${ja}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`);

async function gist(
  input: string | Uint8Array,
  options: ReadTmxOptions = {},
): Promise<{ texts: string[][]; defects: string[]; error: string | null }> {
  const reading = readTmx(input, { name: "m.tmx", ...options });
  const units: TranslationUnit[] = [];
  let error: string | null = null;
  try {
    for await (const unit of reading) units.push(unit);
  } catch (thrown) {
    error = (thrown as Error).message;
  }
  return {
    texts: units.map(({ variants }) => variants.map(({ language, text }) => `${language} ${text}`)),
    defects: reading.defects.map(({ kind }) => kind),
    error,
  };
}

const ministry = ["ja 省庁", "en ministry"];

function utf16(text: string, bigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

describe("encodings", () => {
  const declared = (name: string): string => tmx(pair, header, undefined, `<?xml version="1.0" encoding="${name}"?>`);
  const shiftJis = Buffer.from(declared("Shift_JIS").replace("省庁", "\u008f\u00c8\u0092\u00a1"), "latin1");
  const eucJp = Buffer.from(declared("EUC-JP").replace("省庁", "\u00be\u00ca\u00c4\u00a3"), "latin1");

  it.each([
    ["UTF-8", Buffer.from(tmx(pair)), []],
    ["UTF-8 with a BOM", Buffer.from(`\ufeff${declared("UTF-8")}`), []],
    ["UTF-16LE with a BOM", utf16(`\ufeff${declared("UTF-16")}`, false), []],
    ["UTF-16BE with a BOM", utf16(`\ufeff${declared("UTF-16")}`, true), []],
    ["UTF-16LE without", utf16(declared("UTF-16LE"), false), []],
    ["UTF-16BE without", utf16(declared("UTF-16BE"), true), []],
    ["UTF-16LE with a BOM, declared UTF-8", utf16(`\ufeff${declared("UTF-8")}`, false), ["encoding-declaration"]],
    ["UTF-8 declared UTF-16", Buffer.from(declared("UTF-16")), ["encoding-declaration"]],
    ["Shift_JIS", shiftJis, []],
    ["EUC-JP", eucJp, []],
    ["gzip", gzipSync(tmx(pair)), []],
    ["gzip of UTF-16", gzipSync(utf16(`\ufeff${tmx(pair)}`, false)), []],
  ])("reads %s", async (_, bytes, defects) => {
    expect(await gist(bytes)).toEqual({ texts: [ministry], defects, error: null });
  });

  it("takes the caller's word for the encoding", async () => {
    const mislabelled = Buffer.from(shiftJis.toString("latin1").replace("Shift_JIS", "UTF-8"), "latin1");
    expect((await gist(mislabelled, { encoding: "shift_jis" })).texts).toEqual([ministry]);
    expect((await gist(mislabelled)).error).toMatch(/^m\.tmx:1: unit 1: bytes are not of the file's encoding/);
    expect((await gist(Buffer.from(declared("KLINGON-8")))).error).toMatch(/encoding KLINGON-8 is not known/);
  });

  it("gives what stood before bad bytes, and keeps U+FFFD that was meant", async () => {
    const bad = Buffer.concat([
      Buffer.from(tmx(pair).replace("</body></tmx>", "<tu><tuv xml:lang='ja'><seg>")),
      Buffer.from([0xff, 0xfe]),
    ]);
    const { texts, error } = await gist(Buffer.concat([bad, Buffer.from("</seg></tuv></tu></body></tmx>")]));
    expect([texts, error]).toEqual([[ministry], expect.stringMatching(/^m\.tmx:1: unit 2: bytes/)]);
    expect((await gist(Buffer.from(segments("a\ufffd")))).texts[0]?.[0]).toBe("ja a\ufffd");
  });

  it("reads the same however the bytes are cut", async () => {
    const bytes = Buffer.from(tmx(pair + pair.replace("省庁", "&#13;\r\n𠮷<ph x='1'/>\n")));
    const whole = await parseTmx(bytes);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (size) => {
        const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, index * size + size),
        );
        expect(await parseTmx(pieces)).toEqual(whole);
      }),
      { numRuns: 40 },
    );
  });
});

describe("defects", () => {
  const unit = (attributes: string, inner = ""): string =>
    tmx(
      `<tu ${attributes}>${inner}<tuv xml:lang="ja"><seg>省庁</seg></tuv><tuv xml:lang="en"><seg>ministry</seg></tuv></tu>`,
    );
  const languages = (ja: string, en: string): string =>
    tmx(`<tu><tuv ${ja}><seg>省庁</seg></tuv><tuv ${en}><seg>ministry</seg></tuv></tu>`);

  it.each<[string, string, string[][], string[]]>([
    ["no doctype, no declaration", tmx(pair, header, undefined, ""), [ministry], []],
    [
      "a doctype with a public name",
      tmx(pair, header, undefined, `<!DOCTYPE tmx PUBLIC "-//LISA//EN" "http://x/tmx14.dtd">`),
      [ministry],
      [],
    ],
    ["srclang *all*", tmx(pair, header.replace(`srclang="ja"`, `srclang="*all*"`)), [ministry], []],
    [
      "target first",
      languages(`xml:lang="en"`, `xml:lang="ja"`).replace("省庁", "m").replace("ministry", "省"),
      [["ja 省", "en m"]],
      [],
    ],
    ["a unit's own source language", unit(`srclang="en"`), [["en ministry", "ja 省庁"]], []],
    ["a header without attributes", tmx(pair, "<header/>"), [ministry], ["header-attribute"]],
    ["no header", tmx(pair, ""), [ministry], ["header-missing"]],
    ["no version", tmx(pair, header, "<tmx>"), [ministry], ["version"]],
    ["version 1.4b", tmx(pair, header, `<tmx version="1.4b">`), [ministry], ["version"]],
    ["a namespace", tmx(pair, header, `<tmx version="1.4" xmlns="http://www.lisa.org/tmx14">`), [ministry], []],
    ["lang", languages(`lang="ja"`, `lang="en"`), [ministry], ["language-attribute", "language-attribute"]],
    ["lang in 1.1", tmx(pair.replaceAll("xml:lang", "lang"), header, `<tmx version="1.1">`), [ministry], []],
    ["regions", languages(`xml:lang="ja-JP"`, `xml:lang="EN-us"`), [["ja-JP 省庁", "en-US ministry"]], []],
    [
      "underscores",
      languages(`xml:lang="ja_JP"`, `xml:lang="en_US"`),
      [["ja-JP 省庁", "en-US ministry"]],
      ["language-tag", "language-tag"],
    ],
    ["three letters", languages(`xml:lang="jpn"`, `xml:lang="eng"`), [ministry], []],
    ["a country's code", languages(`xml:lang="jp"`, `xml:lang="en"`), [ministry], ["language-tag"]],
    ["a script", languages(`xml:lang="ja-Jpan-JP"`, `xml:lang="en"`), [["ja-Jpan-JP 省庁", "en ministry"]], []],
    ["no language", languages("", `xml:lang="en"`), [], ["language-missing", "translation-missing"]],
    ["layout inside seg", segments("\n  省庁\r\n ", "\n ministry\n"), [ministry], ["segment-padded", "segment-padded"]],
    ["spaces inside seg", segments(" 省庁 "), [["ja  省庁 ", "en x"]], []],
    ["line breaks by reference", segments("&#10;省庁&#10;"), [["ja \n省庁\n", "en x"]], []],
    ["CDATA", segments("<![CDATA[省庁<b>]]>"), [["ja 省庁<b>", "en x"]], []],
    ["comments", segments("省<!-- > -> -->庁<!-- -->"), [["ja 省庁", "en x"]], []],
    ["an unknown empty element", segments(`省<x id="1"/>庁`), [["ja 省庁", "en x"]], ["inline-unknown"]],
    ["an unknown element with text", segments(`<b>省</b>庁`), [["ja 省庁", "en x"]], ["inline-unknown"]],
    ["unbalanced codes", segments(`<bpt i="1">a</bpt>省庁`), [["ja 省庁", "en x"]], ["inline-unbalanced"]],
    ["codes without attributes", segments(`省<it>a</it>庁`), [["ja 省庁", "en x"]], ["inline-attribute"]],
    ["ut of TMX 1.1", segments(`省<ut>{\\b </ut>庁`), [["ja 省庁", "en x"]], []],
    ["a control character", segments("省\u0001庁"), [["ja 省庁", "en x"]], ["control-character"]],
    ["a reference to one", segments("省&#x1;庁"), [["ja 省庁", "en x"]], ["control-character"]],
    [
      "an undeclared entity",
      segments("省庁&nbsp;&unknown;"),
      [["ja 省庁\u00a0&unknown;", "en x"]],
      ["undeclared-entity", "undeclared-entity"],
    ],
    ["astral characters", segments("𠮷&#x20BB7;"), [["ja 𠮷𠮷", "en x"]], []],
    ["a bad date", unit(`changedate="2025/01/01"`), [ministry], ["date"]],
    ["a bad count", unit(`usagecount="often"`), [ministry], ["attribute"]],
    ["an unknown attribute", unit(`colour="red"`), [ministry], ["attribute"]],
    ["a bad segtype", tmx(pair, header.replace("sentence", "foo")), [ministry], ["header-attribute"]],
    ["an empty target", segments("省庁", ""), [["ja 省庁", "en "]], ["segment-empty"]],
    ["no target", tmx(`<tu><tuv xml:lang="ja"><seg>省庁</seg></tuv></tu>`), [["ja 省庁"]], ["translation-missing"]],
    ["no seg", tmx(`<tu><tuv xml:lang="ja"/><tuv xml:lang="en"><seg>x</seg></tuv></tu>`), [], ["segment-missing"]],
    ["two seg", segments("省庁</seg><seg>別"), [["ja 省庁", "en x"]], ["segment-repeated"]],
    ["no variant", tmx(`<tu/>${pair}`), [ministry], ["unit-empty"]],
    ["prop after tuv", tmx(pair.replace("</tu>", `<prop type="x">1</prop></tu>`)), [ministry], ["element-order"]],
    ["an unknown element", tmx(`<extra><tu/></extra>${pair}`), [ministry], ["element-unknown"]],
  ])("%s", async (_, input, texts, defects) => {
    expect(await gist(input)).toEqual({ texts, defects, error: null });
  });

  it("rewrites dates where they are plain, and keeps props and notes in any order", async () => {
    const input = unit(
      `changedate="2025-01-02T03:04:05Z" creationdate="soon"`,
      `<prop type="a">1</prop><note>n</note><prop type="a">2</prop>`,
    );
    const [first] = (await parseTmx(input)).units;
    expect(first).toMatchObject({
      changeDate: "20250102T030405Z",
      notes: [{ text: "n" }],
      properties: [
        { type: "a", value: "1" },
        { type: "a", value: "2" },
      ],
    });
    expect(first?.creationDate).toBeUndefined();
  });

  it("follows the caller's policies, with unit, line and remedy", async () => {
    const input = tmx(`${pair}\n${pair.replace(`xml:lang="ja"`, `xml:lang="ja_JP"`)}\n${pair}`);
    expect((await gist(input, { policies: { "language-tag": "skip" } })).texts).toEqual([ministry, ministry]);
    expect(await gist(input, { policies: { "language-tag": "fail" } })).toEqual({
      texts: [ministry],
      defects: [],
      error: "m.tmx:2: unit 2: `ja_JP` is no language tag. Write ja-JP.",
    });
    expect((await parseTmx(input, { name: "m.tmx" })).defects).toEqual([
      {
        kind: "language-tag",
        policy: "repair",
        unit: 2,
        line: 2,
        message: "`ja_JP` is no language tag",
        remedy: "Write ja-JP",
      },
    ]);
    expect((await gist(tmx(pair).slice(0, -10), { policies: { truncated: "repair" } })).texts).toEqual([ministry]);
    const malformed = tmx(`${pair}<tu><tuv xml:lang="ja"><seg>a ]]> b</seg></tuv></tu>${pair}`);
    expect((await gist(malformed, { policies: { malformed: "skip" } })).texts).toEqual([ministry, ministry]);
  });
});

describe("files that mean harm or are damaged", () => {
  it("never expands entities without end, and never fetches one", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
    const bomb = names.map(
      (name, index) => `<!ENTITY ${name} "${index === 0 ? "lol" : `&${names[index - 1]};`.repeat(10)}">`,
    );
    const doctype = `<!DOCTYPE tmx [${bomb.join("")}<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY ok "&#x7701;庁"><!ENTITY me "&me;">]>`;
    const of = (text: string): string => segments(text).replace("<tmx", `${doctype}<tmx`);
    expect((await gist(of("&ok;"))).texts).toEqual([["ja 省庁", "en x"]]);
    expect((await gist(of("&h;"))).error).toMatch(/m\.tmx:1: unit 1: the entity &h; expands/);
    expect((await gist(of("&me;"))).error).toMatch(/the entity &me; expands/);
    expect((await gist(of("&x;"))).error).toMatch(/the entity &x; stands for another file, which is not fetched/);
    const many = tmx(pair.replace("省庁", "&d;".repeat(3000)).repeat(2), header, undefined, doctype);
    expect((await gist(many)).error).toMatch(/expands/);
  });

  it("ends in a clear error wherever the file is cut, with every complete unit given", async () => {
    const input = tmx(pair.repeat(3));
    const ends = [...input.matchAll(/<\/tu>/g)].map(({ index }) => index + 5);
    for (let length = 0; length < input.length; length += 1) {
      const { texts, error } = await gist(input.slice(0, length));
      expect(texts).toHaveLength(ends.filter((end) => end <= length).length);
      expect(error).toMatch(length === 0 ? /there is no TMX|m\.tmx/ : /^m\.tmx:1: /);
    }
    const zipped = gzipSync(Buffer.from(input));
    expect((await gist(zipped.subarray(0, zipped.length - 12))).error).toMatch(/gzip data breaks off/);
  });

  it("ends in a clear error for what is no TMX", async () => {
    for (const garbage of ["hello", "<html><body/></html>", "\0\0\0\0", "{}", "<", "<tmx", "PK\u0003\u0004"]) {
      expect((await gist(Buffer.from(garbage))).error).toMatch(/^m\.tmx:\d+: /);
    }
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const { texts, error } = await gist(bytes);
        expect([texts, typeof error]).toEqual([[], "string"]);
      }),
    );
  });

  it("tells a file that is not closed from one that is cut", async () => {
    expect((await gist(segments("A").replace("</seg>", ""))).error).toMatch(
      /m\.tmx:1: unit 1: the XML is not well-formed/,
    );
  });

  it("bears codes nested without end", async () => {
    const deep = segments("<hi>".repeat(5000) + "省庁" + "</hi>".repeat(5000));
    expect((await gist(deep)).error).toMatch(/nested deeper than 256/);
    expect((await gist(deep, { policies: { malformed: "repair" } })).texts).toEqual([["ja 省庁", "en x"]]);
  });
});

describe("writing", () => {
  const units: TranslationUnit[] = [
    {
      variants: [
        { language: "en", text: 'a < b & "c"' },
        { language: "ja", text: "省庁\r\n" },
      ],
      properties: [{ type: "prev", value: "x" }],
      notes: [{ text: "n" }],
    },
  ];

  it("writes what the tools in use read", () => {
    expect(formatTmx({ header: { sourceLanguage: "ja" }, units })).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
        '<tmx version="1.4">',
        '<header creationtool="taiyaku" creationtoolversion="1" segtype="sentence" o-tmf="taiyaku" adminlang="en" srclang="ja" datatype="plaintext"/>',
        "<body>",
        "<tu>",
        " <note>n</note>",
        ' <prop type="prev">x</prop>',
        ' <tuv xml:lang="ja"><seg>省庁&#13;&#10;</seg></tuv>',
        ' <tuv xml:lang="en"><seg>a &lt; b &amp; "c"</seg></tuv>',
        "</tu>",
        "</body>",
        "</tmx>",
        "",
      ].join("\n"),
    );
  });

  it("never writes *all*, and names the source as its variants do", () => {
    const of = (sourceLanguage: string): string | undefined =>
      /srclang="([^"]*)"/.exec(formatTmx({ header: { sourceLanguage }, units }))?.[1];
    expect([of("*all*"), of("en-GB"), of("ja"), of("fr")]).toEqual(["en", "en", "ja", "fr"]);
  });

  it("leaves out what XML cannot hold, or refuses it", () => {
    const odd = [{ variants: [{ language: "ja", text: "省\u0001庁\ud842" }], properties: [] }];
    expect(formatTmx({ units: odd })).toContain("<seg>省庁</seg>");
    expect(() => formatTmx({ units: odd }, { forbiddenCharacters: "fail" })).toThrow("near unit 1");
    expect(() => formatTmx({ units: [{ variants: [], properties: [] }] })).toThrow("Expected unit 1 to have variants");
  });

  it("gives back what was written", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "省", "𠮷", " ", "\n", "\r", "\t", "<", ">", "&", '"', "'", "]", "\u00a0", "e\u0301"),
      maxLength: 12,
    });
    const date = fc.constantFrom("20240116T000000Z", "19991231T235959Z");
    const tag = fc.constantFrom("en", "en-GB", "fr", "zh-Hant-TW");
    const some = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T> => value;
    const info = { language: some(tag), originalEncoding: some(text) };
    const note = fc.record({ text, ...info }, { requiredKeys: ["text"] });
    const property = fc.record({ type: text, value: text, ...info }, { requiredKeys: ["type", "value"] });
    const administration = {
      originalEncoding: text,
      dataType: text,
      usageCount: fc.nat(),
      lastUsageDate: date,
      creationTool: text,
      creationToolVersion: text,
      creationDate: date,
      creationId: text,
      changeDate: date,
      changeId: text,
      originalFormat: text,
      notes: fc.array(note, { minLength: 1, maxLength: 2 }),
    };
    const filled = text.filter((value) => value !== "");
    const content: fc.Arbitrary<SegmentContent> = fc.letrec<{ content: SegmentContent }>((tie) => ({
      content: fc
        .array(
          fc.oneof(
            { depthSize: "small" },
            filled,
            fc.record(
              {
                kind: fc.constantFrom("ph", "hi", "ut", "sub"),
                x: text,
                type: text,
                content: tie("content"),
              },
              { requiredKeys: ["kind", "content"] },
            ),
            fc.record({ kind: fc.constant("it"), pos: fc.constantFrom("begin", "end"), content: tie("content") }),
          ),
          { maxLength: 4 },
        )
        .map((parts) =>
          // Neighbouring strings are one.
          parts.filter((part, index) => typeof part !== "string" || typeof parts[index - 1] !== "string"),
        ),
    })).content;
    const variant = (language: string): fc.Arbitrary<object> =>
      fc
        .record(
          {
            language: fc.constant(language),
            text,
            content,
            ...administration,
            properties: fc.array(property, { minLength: 1, maxLength: 2 }),
          },
          { requiredKeys: ["language", "text"] },
        )
        .map((made) => {
          const { content: parts, ...others } = made as { content?: SegmentContent; text: string };
          if (parts === undefined || parts.every((part) => typeof part === "string")) return others;
          return { ...others, content: parts, text: visible(parts) };
        });
    const unit = fc
      .tuple(
        fc.record(
          {
            id: text,
            segmentType: fc.constantFrom("block", "phrase"),
            ...administration,
            properties: fc.array(property, { maxLength: 2 }),
          },
          { requiredKeys: ["properties"] },
        ),
        variant("ja"),
        fc.uniqueArray(tag, { minLength: 1, maxLength: 3 }).chain((tags) => fc.tuple(...tags.map(variant))),
      )
      .map(([attributes, source, targets]) => ({ ...attributes, variants: [source, ...targets] }));
    const memory = fc.record({
      header: fc.record(
        {
          creationTool: text,
          creationToolVersion: text,
          segmentType: fc.constantFrom("sentence", "block"),
          originalFormat: text,
          adminLanguage: tag,
          sourceLanguage: fc.constant("ja"),
          dataType: text,
          originalEncoding: text,
          creationDate: date,
          notes: fc.array(note, { minLength: 1, maxLength: 2 }),
          properties: fc.array(property, { minLength: 1, maxLength: 2 }),
          encodings: fc.array(
            fc.record({ name: text, maps: fc.array(fc.record({ unicode: text, code: text }), { maxLength: 2 }) }),
            { minLength: 1, maxLength: 2 },
          ),
        },
        {
          requiredKeys: [
            "creationTool",
            "creationToolVersion",
            "segmentType",
            "originalFormat",
            "adminLanguage",
            "sourceLanguage",
            "dataType",
          ],
        },
      ),
      units: fc.array(unit, { maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(memory, async (made) => {
        const written = made as unknown as MemoryContent;
        const { header: readHeader, units: readUnits } = await parseTmx(writeTmx(written));
        expect({ header: readHeader, units: readUnits }).toEqual(written);
      }),
      { numRuns: 300 },
    );
  });
});

function visible(parts: SegmentContent): string {
  return parts
    .map((part) => (typeof part === "string" ? part : part.kind === "hi" ? visible(part.content) : ""))
    .join("");
}
