import type {
  GlossaryFormat,
  GlossaryFormatOptions,
  GlossaryLoss,
  GlossaryReading,
  GlossaryWriting,
} from "../../format";
import { isTaiyakuError, TaiyakuError, type Glossary } from "../../model";
import type { Io } from "../io";
import { readBytes } from "./read-bytes";
import { writeFiles } from "./write-files";

/** Options of `readGlossaryFile`. */
interface ReadGlossaryFileOptions extends Omit<GlossaryFormatOptions, "encoding"> {
  readonly format?: string | undefined;
  readonly encoding?: string | undefined;
}

/**
 * Reads a glossary file in the format that is named or that its suffix tells, or its first characters where it has no suffix;
 * `-` is standard input. The readers are loaded here, so that a command that only prints its help does not wait for them.
 */
export async function readGlossaryFile(
  file: string,
  io: Io,
  options: ReadGlossaryFileOptions,
): Promise<GlossaryReading> {
  const { glossaryFormats, readGlossary } = await import("../../format");
  const { encoding, format: named, ...others } = options;
  // A command that has no --from names no format.
  const option = "format" in options ? "--from" : null;
  if (named !== undefined) await chooseFormat(named, file, "--from");
  // It imports the readers of documents and formats, which a look-up in the shipped glossary does not need.
  const { readEncoded } = await import("./read-encoded");
  const bytes = await readBytes(file, io);
  const name = file === "-" ? "standard input" : file;
  try {
    const content = () => readEncoded(bytes, name, encoding).text;
    const format = await formatOfFile({ file, named, option, bytes, content });
    const input = glossaryFormats.get(format).isBinary === true ? bytes : content();
    return readGlossary(input, format, others);
  } catch (error) {
    if (!isTaiyakuError(error) || error.message.includes(name)) throw error;
    throw new TaiyakuError(error.code, `${name}: ${error.message}`, { cause: error });
  }
}

interface FormatQuestion {
  readonly file: string;
  readonly named: string | undefined;
  readonly option: "--from" | null;
  readonly bytes: Uint8Array;
  readonly content: () => string;
}

/** By the name that is given, the suffix, or the first characters; CSV where nothing else tells. */
async function formatOfFile({ file, named, option, bytes, content }: FormatQuestion): Promise<GlossaryFormat> {
  if (named !== undefined) return chooseFormat(named, file, "--from");
  const { glossaryFormats } = await import("../../format");
  const hasSuffix = /[^/\\]\.[^./\\]+$/u.test(file);
  if (hasSuffix) await chooseFormat(undefined, file, option);
  const byMagic = glossaryFormats.find(hasSuffix ? file : null, Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (byMagic !== null && glossaryFormats.get(byMagic).isBinary === true) return byMagic;
  return glossaryFormats.find(hasSuffix ? file : null, content().slice(0, 4000)) ?? "csv";
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
  const { glossaryFormatOf, glossaryFormats } = await import("../../format");
  const names = option === "--to" ? glossaryFormats.writable : glossaryFormats.readable;
  const known = names.join(", ");
  if (named !== undefined) {
    if (glossaryFormats.has(named) && (option === null || names.includes(named))) return named;
    const cause = glossaryFormats.has(named) ? `, which is ${option === "--to" ? "read" : "written"} only` : "";
    throw new TaiyakuError(
      "invalid-argument",
      `Expected ${option ?? "the format"} to be one of ${known}, got \`${named}\`${cause}.`,
    );
  }
  const format = glossaryFormatOf(file);
  if (format !== null) return format;
  const suffixes = names.flatMap((name) => glossaryFormats.get(name).suffixes).join(", ");
  const remedy = option === null ? `let it end in one of ${suffixes}` : `name one with ${option}: ${known}`;
  throw new TaiyakuError("invalid-argument", `The name ${file} tells no format; ${remedy}.`);
}

/** Writes a file so that it is there whole or not at all; `-` is standard output. */
export async function writeGlossaryFile(file: string, text: string, io: Io): Promise<void> {
  if (file === "-") io.stdout(text);
  else await writeFiles([{ path: file, text }]);
}

/**
 * Writes a glossary in any format.
 *
 * @throws TaiyakuError `invalid-argument` for a binary format on standard output
 */
export async function writeAnyGlossary(file: string, { text, bytes }: GlossaryWriting, io: Io): Promise<void> {
  if (bytes === undefined) return writeGlossaryFile(file, text, io);
  if (file !== "-") return writeFiles([{ path: file, text: bytes }]);
  throw new TaiyakuError(
    "invalid-argument",
    "Expected the name of a file: this format is not written to standard output.",
  );
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
