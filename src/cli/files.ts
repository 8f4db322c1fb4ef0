import { readFile } from "node:fs/promises";
import { decodeText, type Encoding } from "../document";
import { TaiyakuError } from "../model";
import type { Io } from "./io";

/** Reads a text file, `-` being standard input, in the encoding that is named or that its bytes tell. */
export async function readTextFile(file: string, io: Io, encoding?: string): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  // `decodeText` checks the name.
  const named = encoding === undefined ? {} : { encoding: encoding.toLowerCase() as Encoding };
  const { text } = decodeText(await readBytes(file, io), { file: name, ...named });
  if (text.trim() === "") throw new TaiyakuError("file", `${name} is empty. Give a document with text in it.`);
  return text;
}

/** Reads a file's bytes, `-` being standard input. */
export async function readBytes(file: string, io: Io): Promise<Uint8Array> {
  try {
    return file === "-" ? await io.stdin() : await readFile(file);
  } catch (cause) {
    throw new TaiyakuError("file", `Cannot read ${file}: ${explain(cause)}.`, { cause });
  }
}

const explanations: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder, not a file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "a part of its path is a file, not a folder",
  EEXIST: "a file of that name stands where a folder is needed",
  ENOSPC: "the disk is full",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its links run in a circle",
  EFBIG: "it would be larger than the system allows",
  EDQUOT: "the quota of the disk is used up",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};

/** Why a file could not be read or written, in words. */
export function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  return explanations[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
