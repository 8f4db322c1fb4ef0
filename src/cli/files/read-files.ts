import { decodeText, type Encoding } from "../../document";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import type { Io } from "../io";
import { readBytes } from "./read-bytes";

/** Reads a text file, `-` being standard input, in the encoding that is named or that its bytes tell. */
export async function readTextFile(file: string, io: Io, encoding?: Encoding, remedy?: string): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  return decodeTextFile(await readBytes(file, io), {
    file: name,
    encoding,
    ...(remedy === undefined ? {} : { remedy }),
  });
}

/** The text of a file's bytes; an empty file is an error. */
export function decodeTextFile(
  bytes: Uint8Array,
  { file, encoding, remedy = "Give a document with text in it." }: TextFileOptions,
): string {
  const { text } = decodeText(bytes, { file, ...(encoding === undefined ? {} : { encoding }) });
  if (text.trim() === "") throw new TaiyakuError("file", `${file} is empty. ${remedy}`);
  return text;
}

/** Options of `decodeTextFile`. */
export interface TextFileOptions {
  /** The name that errors give. */
  readonly file: string;
  readonly encoding?: Encoding | undefined;
  readonly remedy?: string;
}

/** The lines of standard input, blank ones too, in the encoding that its bytes tell. */
export async function readLines(io: Io): Promise<string[]> {
  const { text } = decodeText(await readBytes("-", io), { file: "standard input" });
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

export { explain, readBytes };
