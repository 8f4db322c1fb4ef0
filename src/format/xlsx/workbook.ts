import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  childrenOf,
  escapeText,
  localName,
  parseXmlTree,
  removeForbidden,
  textWithin,
  type XmlElement,
} from "../../language/xml";
import { TaiyakuError } from "../../model";

/** No honest part of a workbook is larger; archives are made that unpack to much more. */
const maxPartLength = 1 << 27;
const needed = /^xl\/(?:worksheets\/[^/]+\.xml|sharedStrings\.xml|workbook\.xml|_rels\/workbook\.xml\.rels)$/u;

/**
 * The rows of the first sheet of an Excel workbook, each cell as text.
 *
 * @throws TaiyakuError `invalid-data` for bytes that are not a workbook, and for parts that are too large
 */
export function readWorkbook(bytes: Uint8Array): string[][] {
  const parts = unzip(bytes);
  const sheet = parts[firstSheet(parts)];
  if (sheet === undefined) throw new TaiyakuError("invalid-data", "Expected an Excel workbook with a sheet, got none.");
  const strings = parts["xl/sharedStrings.xml"];
  const shared = strings === undefined ? [] : childrenOf(parse(strings), "si").map(stringOf);
  const [data] = childrenOf(parse(sheet), "sheetData");
  return data === undefined ? [] : childrenOf(data, "row").map((row) => cellsOf(row, shared));
}

function unzip(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!needed.test(name)) return false;
        if (originalSize <= maxPartLength) return true;
        throw new TaiyakuError("invalid-data", `Expected a workbook of ordinary size, got ${name} of over 128 MB.`);
      },
    });
  } catch (cause) {
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("invalid-data", "Expected an Excel workbook (.xlsx), got other or damaged bytes.", {
      cause,
    });
  }
}

/** The part of the sheet that the workbook names first. */
function firstSheet(parts: Readonly<Record<string, Uint8Array>>): string {
  const fallback =
    Object.keys(parts)
      .filter((name) => name.startsWith("xl/worksheets/"))
      .sort()[0] ?? "";
  const [book, relations] = [parts["xl/workbook.xml"], parts["xl/_rels/workbook.xml.rels"]];
  if (book === undefined || relations === undefined) return fallback;
  const [sheet] = childrenOf(parse(book), "sheets").flatMap((list) => childrenOf(list, "sheet"));
  const id = Object.entries(sheet?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1];
  const target = childrenOf(parse(relations)).find(({ attributes }) => attributes["Id"] === id)?.attributes["Target"];
  if (target === undefined) return fallback;
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return path in parts ? path : fallback;
}

function parse(part: Uint8Array): XmlElement {
  return parseXmlTree(strFromU8(part)).root;
}

/** A string with its runs, without the readings that Excel keeps of Japanese text. */
function stringOf(element: XmlElement): string {
  return childrenOf(element)
    .filter((child) => localName(child) !== "rPh" && localName(child) !== "phoneticPr")
    .map((child) => (localName(child) === "r" ? childrenOf(child, "t").map(textWithin).join("") : textWithin(child)))
    .join("");
}

function cellsOf(row: XmlElement, shared: readonly string[]): string[] {
  const cells: string[] = [];
  for (const cell of childrenOf(row, "c")) {
    const column = columnOf(cell.attributes["r"] ?? "") ?? cells.length;
    while (cells.length < column) cells.push("");
    const value = childrenOf(cell, "v").map(textWithin).join("");
    const inline = childrenOf(cell, "is").map(stringOf).join("");
    cells[column] = cell.attributes["t"] === "s" ? (shared[Number(value)] ?? "") : inline === "" ? value : inline;
  }
  return cells;
}

/** `columnOf("AB7") //=> 27`; Excel has 16,384 columns. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  const number = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return number < 16_384 ? number : undefined;
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet; every cell is text, so nothing is run as a formula. The same rows give the same bytes. */
export function writeWorkbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (text: string): string =>
    `<c t="inlineStr"><is><t xml:space="preserve">${escapeText(removeForbidden(text))}</t></is></c>`;
  const sheet = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const parts = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${kind}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="glossary" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(head + text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}
