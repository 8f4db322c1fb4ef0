import { TaiyakuError, type Glossary, type Language } from "../model";
import { readGlossaryCsv, writeGlossaryCsv } from "./csv/glossary-csv";
import type { GlossaryReading, GlossaryWriting } from "./glossary-exchange";
import { writeGlossaryJson } from "./json/write";
import { readGlossaryJson } from "./json/read";
import { writeAwsTerminology, writeDeeplGlossary, writeGoogleGlossary } from "./machine-translation/write";
import { readOmegatGlossary, writeOmegatGlossary } from "./omegat/glossary";
import { writePrh } from "./prh/write";
import { writeUtx } from "./utx/write";
import { readTbx } from "./tbx/read";
import { writeTbx } from "./tbx/write";
import { readUtx } from "./utx/read";

/** The formats of glossaries by name. The last four are written only. */
export const glossaryFormats = [
  "json",
  "csv",
  "tsv",
  "tbx",
  "tbx-v2",
  "utx",
  "omegat",
  "prh",
  "deepl",
  "google",
  "aws",
] as const;

/** The name of a glossary format. `tbx` reads every version and writes version 3. */
export type GlossaryFormat = (typeof glossaryFormats)[number];

/** Options of `readGlossary` and `writeGlossary`; each format takes those that it has a use for. */
export interface GlossaryFormatOptions {
  /** The language of the source column, or that is translated from. Default: told by the text; Japanese on writing. */
  readonly from?: Language;
  /** The date in the header of UTX, `YYYY-MM-DD`. Writing UTX needs it. */
  readonly date?: string;
  /** The copyright and licence in the header of UTX. */
  readonly copyright?: string;
  readonly license?: string;
  /** What becomes of a TBX file with faults. Default: `"refuse"`. */
  readonly faults?: "refuse" | "report";
}

/** The suffixes of file names, the longer ones first. */
const suffixes: readonly (readonly [suffix: string, format: GlossaryFormat])[] = [
  [".v2.tbx", "tbx-v2"],
  [".json", "json"],
  [".utf8", "omegat"],
  [".csv", "csv"],
  [".tsv", "tsv"],
  [".tbx", "tbx"],
  [".utx", "utx"],
  [".txt", "omegat"],
  [".tab", "omegat"],
  [".yaml", "prh"],
  [".yml", "prh"],
];

/** The format that a file name tells by its suffix; null if it tells none. */
export function glossaryFormatOf(fileName: string): GlossaryFormat | null {
  const name = fileName.toLowerCase();
  return suffixes.find(([suffix]) => name.endsWith(suffix))?.[1] ?? null;
}

/** Whether a text names a glossary format. */
export function isGlossaryFormat(text: string): text is GlossaryFormat {
  return (glossaryFormats as readonly string[]).includes(text);
}

/**
 * Reads a glossary in a format.
 *
 * @throws TaiyakuError `invalid-data` if the text is not of that format, `invalid-argument` for a format that is written only
 * @example
 * readGlossary(text, "utx").glossary.entries.length
 */
export function readGlossary(
  text: string,
  format: GlossaryFormat,
  options: GlossaryFormatOptions = {},
): GlossaryReading {
  const { from, faults } = options;
  const source = from === undefined ? {} : { from };
  switch (format) {
    case "json":
      return { glossary: readGlossaryJson(text), losses: [] };
    case "csv":
      return readGlossaryCsv(text, source);
    case "tsv":
      return readGlossaryCsv(text, { ...source, delimiter: "\t" });
    case "tbx":
    case "tbx-v2":
      return readTbx(text, faults === undefined ? {} : { faults });
    case "utx":
      return readUtx(text);
    case "omegat":
      return readOmegatGlossary(text, source);
    default:
      throw new TaiyakuError(
        "invalid-argument",
        `Expected a format that is read, got ${format}, which is written only.`,
      );
  }
}

/**
 * Writes a glossary in a format, and tells what that format could not hold.
 *
 * @throws TaiyakuError `invalid-argument` for UTX without a date
 * @example
 * const { text, losses } = writeGlossary(glossary, "tbx");
 */
export function writeGlossary(
  glossary: Glossary,
  format: GlossaryFormat,
  options: GlossaryFormatOptions = {},
): GlossaryWriting {
  const { from = "ja", date, copyright, license } = options;
  switch (format) {
    case "json":
      return { text: writeGlossaryJson(glossary), losses: [] };
    case "csv":
      return { text: writeGlossaryCsv(glossary), losses: [] };
    case "tsv":
      return { text: writeGlossaryCsv(glossary, { delimiter: "\t" }), losses: [] };
    case "tbx":
      return writeTbx(glossary);
    case "tbx-v2":
      return writeTbx(glossary, { version: 2 });
    case "utx":
      if (date === undefined)
        throw new TaiyakuError("invalid-argument", "Expected `date` for the header of UTX, got none.");
      return writeUtx(glossary, {
        date,
        from,
        ...(copyright === undefined ? {} : { copyright }),
        ...(license === undefined ? {} : { license }),
      });
    case "omegat":
      return writeOmegatGlossary(glossary, { from });
    case "prh":
      return writePrh(glossary);
    case "deepl":
      return writeDeeplGlossary(glossary, { from });
    case "google":
      return writeGoogleGlossary(glossary, { from });
    case "aws":
      return writeAwsTerminology(glossary, { from });
  }
}
