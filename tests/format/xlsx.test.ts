import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readGlossary, writeGlossary } from "../../src/format";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function workbook(sheet: string, strings = ""): Uint8Array {
  return zipSync({
    "xl/worksheets/sheet1.xml": strToU8(`<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`),
    "xl/sharedStrings.xml": strToU8(`<sst ${main}>${strings}</sst>`),
  });
}

describe("an Excel workbook", () => {
  it("is read by shared strings without readings, at the columns of its cells", () => {
    const strings =
      "<si><t>Japanese</t></si><si><t>English</t></si>" +
      "<si><r><t>半</t></r><r><t>導体</t></r><rPh sb='0' eb='1'><t>ハン</t></rPh></si><si><t>semiconductor</t></si>";
    const cell = (reference: string, index: number): string => `<c r="${reference}" t="s"><v>${String(index)}</v></c>`;
    const sheet = `<row>${cell("A1", 0)}${cell("C1", 1)}</row><row>${cell("A2", 2)}${cell("C2", 3)}</row>`;
    const { glossary } = readGlossary(workbook(sheet, strings), "xlsx");
    expect(glossary.entries.map(({ ja, en }) => [ja[0]?.term, en[0]?.term])).toEqual([["半導体", "semiconductor"]]);
  });

  it("is written as text only, and the same each time", () => {
    const { glossary } = readGlossary("ja,en\n半導体,=1+1\n", "csv");
    const first = writeGlossary(glossary, "xlsx");
    expect(writeGlossary(glossary, "xlsx").bytes).toEqual(first.bytes);
    expect(readGlossary(first.bytes ?? "", "xlsx").glossary).toEqual(glossary);
  });

  it("is refused where it is not one", () => {
    expect(() => readGlossary(strToU8("PK\u0003\u0004 no"), "xlsx")).toThrow("Expected an Excel workbook (.xlsx)");
    expect(() => readGlossary("text", "xlsx")).toThrow("Expected the bytes of Excel workbook");
    expect(() => readGlossary(zipSync({ a: strToU8("b") }), "xlsx")).toThrow("Expected an Excel workbook with a sheet");
  });
});

it("passes over the line with which Excel names the delimiter", () => {
  const { glossary } = readGlossary("sep=;\r\nja;en\r\n半導体;semiconductor\r\n", "csv");
  expect(glossary.entries.map(({ ja, en }) => [ja[0]?.term, en[0]?.term])).toEqual([["半導体", "semiconductor"]]);
});
