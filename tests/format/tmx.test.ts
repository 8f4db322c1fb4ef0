import { XMLParser, XMLValidator } from "fast-xml-parser";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildMemory, formatTmx, type MemoryContent } from "../../src";
import { reportBitext } from "../report";

const parser = new XMLParser({
  ignoreAttributes: false,
  trimValues: false,
  parseTagValue: false,
  htmlEntities: true,
  isArray: (name) => ["tu", "tuv", "prop"].includes(name),
});

interface Parsed {
  readonly tmx: {
    readonly header: Record<string, string>;
    readonly body: {
      readonly tu?: readonly {
        readonly tuv: readonly { readonly seg: string; readonly "@_xml:lang": string }[];
        readonly prop?: readonly { readonly "#text"?: string }[];
      }[];
    };
  };
}

function memory(texts: readonly (readonly [string, string])[], properties: readonly string[] = []): MemoryContent {
  return {
    header: buildMemory(reportBitext()).header,
    units: texts.map(([ja, en], index) => ({
      id: String(index),
      variants: [
        { language: "ja", text: ja },
        { language: "en", text: en },
      ],
      properties: properties.map((value) => ({ type: "x-p", value })),
    })),
  };
}

describe("formatTmx", () => {
  it("writes what the memory holds, the source first, under a full header", () => {
    const text = formatTmx(buildMemory(reportBitext()));
    expect(XMLValidator.validate(text)).toBe(true);
    const { tmx } = parser.parse(text) as Parsed;
    expect(Object.keys(tmx.header).sort()).toEqual([
      "@_adminlang",
      "@_creationtool",
      "@_creationtoolversion",
      "@_datatype",
      "@_o-tmf",
      "@_segtype",
      "@_srclang",
    ]);
    expect(tmx.body.tu).toHaveLength(112);
    for (const { tuv } of tmx.body.tu ?? []) expect(tuv.map((variant) => variant["@_xml:lang"])).toEqual(["ja", "en"]);
    expect(tmx.header["@_srclang"]).toBe("ja");
  });

  it("gives back any text that XML can hold, and leaves out what it cannot", () => {
    const parts = fc
      .array(
        fc.constantFrom(
          "<",
          ">",
          "&",
          "&amp;",
          '"',
          "'",
          "]]>",
          "日本",
          "😀",
          " ",
          "\n",
          "\t",
          "\ud800",
          "\u0001",
          "\uffff",
          "a",
        ),
        { maxLength: 12 },
      )
      .map((all) => all.join(""));
    const kept = (text: string): string => text.replace(/[\u0001\uffff]|\p{Surrogate}/gu, "");
    fc.assert(
      fc.property(parts, parts, (ja, en) => {
        const text = formatTmx(memory([[ja, en]], [ja]));
        expect(XMLValidator.validate(text)).toBe(true);
        const [unit] = (parser.parse(text) as Parsed).tmx.body.tu ?? [];
        expect(unit?.tuv.map(({ seg }) => seg)).toEqual([kept(ja), kept(en)]);
      }),
    );
  });

  it("gives the same bytes for the same memory", () => {
    expect(formatTmx(buildMemory(reportBitext()))).toBe(formatTmx(buildMemory(reportBitext())));
  });

  it("writes a memory without units", () => {
    expect((parser.parse(formatTmx(memory([]))) as Parsed).tmx.body.tu).toBeUndefined();
  });
});
