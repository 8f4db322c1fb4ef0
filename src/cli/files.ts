import { readFile } from "node:fs/promises";
import { TaiyakuError } from "../model";
import type { Io } from "./io";

/** Reads a text file, `-` being standard input. */
export async function readTextFile(file: string, io: Io): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const bytes = await readBytes(file, io);
  const text = decode(bytes, name);
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

function decode(bytes: Uint8Array, name: string): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Falls through to the one message for what is not UTF-8 text.
  }
  throw new TaiyakuError("file", `${name} is not UTF-8 text. Save it as plain text or Markdown in UTF-8.`);
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
};

/** Why a file could not be read or written, in words. */
export function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  return explanations[code] ?? (cause instanceof Error ? cause.message : String(cause));
}
