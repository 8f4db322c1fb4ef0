import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf, describeFaults, parseXmlTree, textWithin, type XmlElement } from "../../src/language/xml";

const textOf = (xml: string): string => textWithin(parseXmlTree(xml).root);
const messages = (xml: string): string[] => parseXmlTree(xml).faults.map(({ message }) => message);

describe("a tree of XML", () => {
  it("knows the place of every element and every stretch of text", () => {
    const xml = '<?xml version="1.0"?>\n<a x="1"><!-- c -->one &amp; <b/>two<![CDATA[<3>]]></a>';
    const { root } = parseXmlTree(xml);
    expect(xml.slice(root.start, root.end)).toBe(xml.slice(xml.indexOf("<a")));
    expect(xml.slice(...root.inner)).toBe("<!-- c -->one &amp; <b/>two<![CDATA[<3>]]>");
    const [empty] = childrenOf(root, "b");
    expect(empty && xml.slice(empty.start, empty.end)).toBe("<b/>");
    expect(stretches(xml, root)).toEqual(["one ", "&amp;", " ", "two", "<3>"]);
    expect(textWithin(root)).toBe("one & two<3>");
  });

  it.each([
    ["an internal entity", '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>', "x", []],
    ["a name of HTML", "<a>&nbsp;</a>", "\u00a0", ["the entity &nbsp; is not declared"]],
    ["an unknown name", "<a>&q;</a>", "&q;", ["the entity &q; is not declared"]],
    ["a raw ampersand", "<a>R & D &</a>", "R & D &", Array(2).fill("an & begins no reference")],
    [
      "two references to surrogates",
      "<a>&#xD83D;&#56832;</a>",
      "😀",
      ["a character is written as two references to surrogates"],
    ],
    ["one half of a character", "<a>x&#xD83D;y</a>", "xy", ["there is a character that XML forbids"]],
    ["a control character", "<a>x\u0001y</a>", "xy", ["there is a character that XML forbids"]],
    ["a byte order mark", "\ufeff<a>x</a>", "x", []],
    ["an ampersand in CDATA", "<a><![CDATA[&]]></a>", "&", []],
    ["CR LF", "<a>x\r\ny\rz</a>", "x\ny\nz", []],
    ["a declaration after a blank line", '\n<?xml version="1.0"?><a>x</a>', "x", []],
  ])("reads %s", (_, xml, text, faults) => {
    expect(textOf(xml)).toBe(text);
    expect(messages(xml)).toEqual(faults);
  });

  it("repairs attributes as it repairs text", () => {
    const { root, faults } = parseXmlTree('<a b="R & D &#xD83D;&#xDE00;"/>');
    expect(root.attributes).toEqual({ b: "R & D 😀" });
    expect(describeFaults("f.xml", faults)).toEqual([
      "f.xml:1: Repaired: an & begins no reference. Write it as &amp;.",
    ]);
  });

  it.each([
    ["an external entity", '<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a>&e;</a>', /stands for another file/u],
    ["a cut file", "<a>\n<b>", /expected <\/b><\/a>, got the end of the file \(line 2, column 4\)/u],
    ["a wrong end tag", "<a><b></a>", /unexpected close tag \(line 1/u],
    ["deep nesting", `${"<a>".repeat(600)}${"</a>".repeat(600)}`, /nested more than 500 deep/u],
    ["an empty file", " ", /empty file/u],
  ])("refuses %s", (_, xml, message) => {
    expect(() => parseXmlTree(xml)).toThrow(
      expect.objectContaining({ code: "invalid-data", message: expect.stringMatching(message) as string }),
    );
  });

  it("gives each text as it was written, whatever is escaped", () => {
    const content = fc.string({ unit: fc.constantFrom("&", "<", ">", "é", "あ", "😀", " ", "\n", "]", "x") });
    fc.assert(
      fc.property(fc.array(content), (texts) => {
        const escaped = texts.map((text) => text.replace(/[&<>]/gu, (sign) => `&#${String(sign.codePointAt(0))};`));
        const xml = `<a>${escaped.join("<b/>")}</a>`;
        const { root, faults } = parseXmlTree(xml);
        expect(textWithin(root)).toBe(texts.join(""));
        expect(stretches(xml, root).join("")).toBe(escaped.join(""));
        expect(faults).toEqual([]);
      }),
    );
  });
});

function stretches(xml: string, { children }: XmlElement): string[] {
  return children.flatMap((child) =>
    child.name !== null
      ? []
      : child.runs.map(({ original, originalLength }) => xml.slice(original, original + originalLength)),
  );
}
