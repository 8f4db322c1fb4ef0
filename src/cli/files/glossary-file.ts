import type { GlossaryFormat, GlossaryFormatOptions, GlossaryLoss, GlossaryReading } from "../../format";
import { isTaiyakuError, TaiyakuError, type Glossary } from "../../model";
import type { Io } from "../io";
import { readBytes } from "./read-bytes";
import { writeFiles } from "./write-files";

/**
 * Reads a glossary file in the format that is named or that its suffix tells, or its first characters where it has no suffix;
 * `-` is standard input. The readers are loaded here, so that a command that only prints its help does not wait for them.
 */
export async function readGlossaryFile(
  file: string,
  io: Io,
  options: GlossaryFormatOptions & { readonly format?: string | undefined; readonly encoding?: string | undefined },
): Promise<GlossaryReading> {
  const { decodeDeclared, readGlossary } = await import("../../format");
  // A command that has no --from names no format.
  const hasOption = "format" in options;
  if (options.format !== undefined) await chooseFormat(options.format, file, "--from");
  const bytes = await readBytes(file, io);
  const isTold = options.format !== undefined || /[^/\\]\.[^./\\]+$/u.test(file);
  const told = isTold ? await chooseFormat(options.format, file, hasOption ? "--from" : null) : null;
  try {
    const text = decodeDeclared(bytes, options.encoding);
    return readGlossary(text, told ?? formatOfText(text), options);
  } catch (error) {
    if (!isTaiyakuError(error)) throw error;
    throw new TaiyakuError(error.code, `${file === "-" ? "standard input" : file}: ${error.message}`, { cause: error });
  }
}

/** The format of standard input, by its first characters. */
function formatOfText(text: string): GlossaryFormat {
  const start = text.slice(0, 4000).replace(/^\ufeff?\s*/u, "");
  if (start.startsWith("{")) return "json";
  if (start.startsWith("<")) return "tbx";
  if (/^#UTX/iu.test(start)) return "utx";
  return (start.split(/[\r\n]/u, 1)[0] ?? "").includes("\t") ? "tsv" : "csv";
}

/** The glossary that is named, in any format that is read, or the shipped one. */
export async function openGlossary(file: string | undefined, io: Io): Promise<Glossary> {
  if (file === undefined) return (await import("../../shipped-glossary")).glossary;
  return (await readGlossaryFile(file, io, {})).glossary;
}

/** The format that an option names or a file's suffix tells. */
export async function chooseFormat(
  named: string | undefined,
  file: string,
  option: "--from" | "--to" | null,
): Promise<GlossaryFormat> {
  const { glossaryFormatOf, glossaryFormats, isGlossaryFormat } = await import("../../format");
  // The last four are written only.
  const known = (option === "--to" ? glossaryFormats : glossaryFormats.slice(0, -4)).join(", ");
  if (named !== undefined) {
    if (isGlossaryFormat(named)) return named;
    throw new TaiyakuError(
      "invalid-argument",
      `Expected ${option ?? "the format"} to be one of ${known}, got \`${named}\`.`,
    );
  }
  const format = glossaryFormatOf(file);
  if (format !== null) return format;
  const remedy =
    option === null ? "let it end in .json, .csv, .tsv, .tbx, .utx or .txt" : `name one with ${option}: ${known}`;
  throw new TaiyakuError("invalid-argument", `The name ${file} tells no format; ${remedy}.`);
}

/** Writes a file so that it is there whole or not at all; `-` is standard output. */
export async function writeGlossaryFile(file: string, text: string, io: Io): Promise<void> {
  if (file === "-") io.stdout(text);
  else await writeFiles([{ path: file, text }]);
}

/** What was lost, a line for each field, with how often and the first case. */
export function describeLosses(losses: readonly GlossaryLoss[]): string {
  const byField = new Map<string, GlossaryLoss[]>();
  for (const loss of losses) {
    const known = byField.get(loss.field);
    if (known === undefined) byField.set(loss.field, [loss]);
    else known.push(loss);
  }
  return [...byField]
    .map(([field, all]) => {
      const [first] = all;
      const place = first?.entryId == null ? "" : ` (${first.entryId})`;
      const more = all.length > 1 ? ` and ${all.length - 1} more of ${field}` : "";
      return `${field}: ${first?.message ?? ""}${place}${more}\n`;
    })
    .join("");
}
