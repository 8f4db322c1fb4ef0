import { describeFaults, localName, parseXmlTree } from "../language/xml";
import { TaiyakuError } from "../model";
import { checkUnitsOfDelimited } from "./delimited";
import type { CheckInput } from "./located";
import { checkUnitsOfPo } from "./po";
import type { CheckDirection } from "./languages";
import { checkUnitsOfTmx } from "./tmx";
import { checkUnitsOfXliff } from "./xliff";

export { footnotesOfBitext } from "./bitext-footnotes";
export type { NamedText } from "./document-sides";
export { checkUnitsOfDocuments } from "./documents";
export { isInOnePiece, originalPlace, writtenText } from "./located";
export type { CheckInput, LocatedText, LocatedUnit, Suppression } from "./located";
export type { CheckDirection } from "./languages";

/** The formats of files that hold a source and its translation. */
export type CheckFormat = "xliff" | "tmx" | "csv" | "tsv" | "po";

const suffixes: readonly (readonly [suffix: string, format: CheckFormat])[] = [
  [".xliff", "xliff"],
  [".xlf", "xliff"],
  [".mxliff", "xliff"],
  [".sdlxliff", "xliff"],
  [".mqxliff", "xliff"],
  [".tmx", "tmx"],
  [".csv", "csv"],
  [".tsv", "tsv"],
  [".tab", "tsv"],
  [".po", "po"],
  [".pot", "po"],
];

const documentSuffix = /\.(?:md|mdown|markdown|txt|text|docx|docm|dotx|dotm|html|htm|xhtml|xht)$/iu;

/** Whether a file's name is that of a document. */
export function isDocumentName(name: string): boolean {
  return documentSuffix.test(name);
}

/**
 * The format that a file's name tells, else its text; null for a document.
 *
 * @throws TaiyakuError `file` for a name of another format whose text is none of these either
 */
export function checkFormatOf(name: string, text: string): CheckFormat | null {
  const lower = name.toLowerCase();
  const told = suffixes.find(([suffix]) => lower.endsWith(suffix))?.[1];
  if (told !== undefined) return told;
  if (isDocumentName(name)) return null;
  const start = text.slice(0, 4000);
  if (/^\ufeff?\s*</u.test(start)) return /<(?:\w+:)?tmx[\s>]/u.test(start) ? "tmx" : "xliff";
  if (/^\s*msgid\s+"/mu.test(start)) return "po";
  if (/[^/\\]\.[a-z]\w{0,9}$/iu.test(name)) {
    throw new TaiyakuError(
      "file",
      `Expected ${name} to be XLIFF, TMX, CSV, TSV or PO, or a document (.md, .txt, .docx, .html); its name and text tell neither.`,
    );
  }
  const [line = ""] = start.split(/[\r\n]/u, 1);
  return line.includes("\t") ? "tsv" : line.includes(",") ? "csv" : null;
}

/**
 * The units of a file that holds sources with their translations, each with its place in the file.
 *
 * @throws TaiyakuError `invalid-data` if the text is not of the format
 */
export function checkUnitsOf(
  text: string,
  file: string,
  format: CheckFormat,
  direction: CheckDirection = {},
): CheckInput {
  switch (format) {
    case "csv":
      return checkUnitsOfDelimited(text, file, ",", direction);
    case "tsv":
      return checkUnitsOfDelimited(text, file, "\t", direction);
    case "po":
      return checkUnitsOfPo(text, file, direction);
    default: {
      const { root, faults } = parseXmlTree(text);
      const name = localName(root);
      if (name !== format) throw new TaiyakuError("invalid-data", `${file}: Expected ${format}, got <${root.name}>.`);
      const input =
        format === "tmx"
          ? checkUnitsOfTmx(root, file, text, direction)
          : checkUnitsOfXliff(root, file, text, direction);
      return { ...input, notes: [...describeFaults(file, faults), ...(input.notes ?? [])] };
    }
  }
}
