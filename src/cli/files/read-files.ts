import { decodeText, type Encoding } from "../../document";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import type { Io } from "../io";
import { readBytes } from "./read-bytes";

/** Reads a text file, `-` being standard input, in the encoding that is named or that its bytes tell. */
export async function readTextFile(
  file: string,
  io: Io,
  encoding?: Encoding,
  remedy = "Give a document with text in it.",
): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const named = encoding === undefined ? {} : { encoding };
  const { text } = decodeText(await readBytes(file, io), { file: name, ...named });
  if (text.trim() === "") throw new TaiyakuError("file", `${name} is empty. ${remedy}`);
  return text;
}

/** The lines of standard input, blank ones too, in the encoding that its bytes tell. */
export async function readLines(io: Io): Promise<string[]> {
  const { text } = decodeText(await readBytes("-", io), { file: "standard input" });
  const lines = text.split(/\r\n|\r|\n/u);
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

export { explain, readBytes };
