import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { GlossaryFormat, GlossaryFormatOptions, GlossaryLoss, GlossaryReading } from "../format";
import { TaiyakuError } from "../model";

/** Where a command writes to and reads from; a test passes its own. */
export interface CommandIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly stdin: () => Promise<Uint8Array>;
}

/**
 * Reads a glossary file in the format that is named or that its suffix tells; `-` is standard input. The readers are loaded
 * here, so that a command that only prints its help does not wait for them.
 */
export async function readGlossaryFile(
  file: string,
  io: CommandIo,
  options: GlossaryFormatOptions & { readonly format?: string | undefined; readonly encoding?: string | undefined },
): Promise<GlossaryReading> {
  const { decodeText, readGlossary } = await import("../format");
  const format = await chooseFormat(options.format, file, "--from");
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await io.stdin() : await readFile(file);
  } catch (cause) {
    throw new TaiyakuError("file", `Cannot read ${file}: ${explain(cause)}.`, { cause });
  }
  try {
    return readGlossary(decodeText(bytes, options.encoding), format, options);
  } catch (error) {
    if (!(error instanceof TaiyakuError)) throw error;
    throw new TaiyakuError(error.code, `${file === "-" ? "standard input" : file}: ${error.message}`, { cause: error });
  }
}

/** The format that an option names or a file's suffix tells. */
export async function chooseFormat(named: string | undefined, file: string, option: string): Promise<GlossaryFormat> {
  const { glossaryFormatOf, glossaryFormats, isGlossaryFormat } = await import("../format");
  const known = glossaryFormats.join(", ");
  if (named !== undefined) {
    if (isGlossaryFormat(named)) return named;
    throw new TaiyakuError("invalid-argument", `Expected ${option} to be one of ${known}, got \`${named}\`.`);
  }
  const format = glossaryFormatOf(file);
  if (format !== null) return format;
  throw new TaiyakuError("invalid-argument", `The name ${file} tells no format; name one with ${option}: ${known}.`);
}

/** Writes a file so that it is there whole or not at all; `-` is standard output. */
export async function writeGlossaryFile(file: string, text: string, io: CommandIo): Promise<void> {
  if (file === "-") {
    io.stdout(text);
    return;
  }
  const temporary = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(temporary, text);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new TaiyakuError("file", `Cannot write ${file}: ${explain(cause)}.`, { cause });
  }
}

function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code;
  if (code === "ENOENT") return "there is no such file or folder";
  if (code === "EISDIR") return "it is a folder, not a file";
  if (code === "EACCES" || code === "EPERM") return "permission denied";
  return cause instanceof Error ? cause.message : String(cause);
}

/** What was lost, a line for each field, with how often and the first case. */
export function describeLosses(losses: readonly GlossaryLoss[]): string {
  const byField = new Map<string, GlossaryLoss[]>();
  for (const loss of losses) byField.set(loss.field, [...(byField.get(loss.field) ?? []), loss]);
  return [...byField]
    .map(([field, all]) => {
      const [first] = all;
      const place = first?.entryId == null ? "" : ` (${first.entryId})`;
      const more = all.length > 1 ? ` and ${all.length - 1} more of ${field}` : "";
      return `${field}: ${first?.message ?? ""}${place}${more}\n`;
    })
    .join("");
}
