import {
  anything,
  either,
  expectArguments,
  glossary as glossaryShape,
  language,
  lazy,
  oneOf,
  optional,
  record,
  text,
} from "../model/shapes";
import { TaiyakuError, type Glossary } from "../model";
import { csvFormat } from "./csv/format";
import { tsvFormat } from "./csv/tsv-format";
import type { GlossaryReading, GlossaryWriting } from "./glossary-exchange";
import { createFormatRegistry, type GlossaryFormatOptions } from "./glossary-format";
import { jsonFormat } from "./json/format";
import { awsFormat } from "./machine-translation/aws-format";
import { deeplFormat } from "./machine-translation/deepl-format";
import { googleFormat } from "./machine-translation/google-format";
import { multiTermFormat } from "./multiterm/format";
import { omegatFormat } from "./omegat/format";
import { prhFormat } from "./prh/format";
import { tbxFormat } from "./tbx/format";
import { tbxV2Format } from "./tbx/v2-format";
import { utxFormat } from "./utx/format";
import { xlsxFormat } from "./xlsx/format";

/** The formats of glossaries, in the order in which help lists them. */
export const glossaryFormatList = [
  jsonFormat,
  csvFormat,
  tsvFormat,
  xlsxFormat,
  tbxFormat,
  tbxV2Format,
  utxFormat,
  omegatFormat,
  multiTermFormat,
  prhFormat,
  deeplFormat,
  googleFormat,
  awsFormat,
] as const;

/** The name of a glossary format. `tbx` reads every version and writes version 3. */
export type GlossaryFormat = (typeof glossaryFormatList)[number]["name"];

/** The formats by name, file and use. */
export const glossaryFormats = /* @__PURE__ */ createFormatRegistry<GlossaryFormat>(glossaryFormatList);

const formatShape = /* @__PURE__ */ lazy(() => oneOf(...glossaryFormatList.map(({ name }) => name)));

const textOrBytes = /* @__PURE__ */ either((value) => value instanceof Uint8Array, anything, text);

const optionsShape = /* @__PURE__ */ record({
  from: /* @__PURE__ */ optional(language),
  date: /* @__PURE__ */ optional(text),
  copyright: /* @__PURE__ */ optional(text),
  license: /* @__PURE__ */ optional(text),
  faults: /* @__PURE__ */ optional(/* @__PURE__ */ oneOf("refuse", "report")),
});

/**
 * The format of a file by the suffix of its name, and by its first characters where several formats share the suffix;
 * null if neither tells.
 */
export function glossaryFormatOf(fileName: string, start?: string): GlossaryFormat | null {
  expectArguments({ fileName, start }, { fileName: text, start: optional(text) });
  return glossaryFormats.find(fileName, start);
}

/**
 * Reads a glossary in a format, from a text or, for binary formats such as `xlsx`, from bytes.
 *
 * @throws TaiyakuError `invalid-data` if the input is not of that format, `invalid-argument` for a format that is written only
 * @example
 * readGlossary(text, "utx").glossary.entries.length
 */
export function readGlossary(
  input: string | Uint8Array,
  format: GlossaryFormat,
  options: GlossaryFormatOptions = {},
): GlossaryReading {
  expectArguments({ input, format, options }, { input: textOrBytes, format: formatShape, options: optionsShape });
  const { read } = glossaryFormats.get(format);
  if (read !== undefined) return read(input, options);
  throw new TaiyakuError("invalid-argument", `Expected a format that is read, got ${format}, which is written only.`);
}

/**
 * Writes a glossary in a format, and reports what that format could not hold.
 *
 * @throws TaiyakuError `invalid-argument` for UTX without a date, and for a format that is read only
 * @example
 * const { text, losses } = writeGlossary(glossary, "tbx");
 */
export function writeGlossary(
  glossary: Glossary,
  format: GlossaryFormat,
  options: GlossaryFormatOptions = {},
): GlossaryWriting {
  expectArguments(
    { glossary, format, options },
    { glossary: glossaryShape, format: formatShape, options: optionsShape },
  );
  const { write } = glossaryFormats.get(format);
  if (write !== undefined) return write(glossary, options);
  throw new TaiyakuError("invalid-argument", `Expected a format that is written, got ${format}, which is read only.`);
}
