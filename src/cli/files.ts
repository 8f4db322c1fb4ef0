import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { TaiyakuError } from "../model";
import type { Io } from "./io";

/** Reads a text file, `-` being standard input. */
export async function readTextFile(file: string, io: Io): Promise<string> {
  const name = file === "-" ? "standard input" : file;
  const bytes = file === "-" ? await io.stdin() : await readBytes(file);
  const text = decode(bytes, name);
  if (text.trim() === "") throw new TaiyakuError("file", `${name} is empty. Give a document with text in it.`);
  return text;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
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

/** Why a file cannot be read or written, in words. */
export function explain(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException | null)?.code ?? "";
  return explanations[code] ?? (cause instanceof Error ? cause.message : String(cause));
}

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files so that each is there whole or not at all: all beside their places first, then renamed. If one cannot be
 * written, none of them changes and nothing is left behind.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const pending = files.map((file) => ({
    ...file,
    temporary: join(dirname(file.path), `.${basename(file.path)}.${String(process.pid)}.tmp`),
  }));
  let current = "";
  try {
    for (const { path, temporary, text } of pending) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      if ((await stat(path).catch(() => null))?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      await writeFile(temporary, text, { flush: true });
    }
    for (const { path, temporary } of pending) {
      current = path;
      await rename(temporary, path);
    }
  } catch (cause) {
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    throw new TaiyakuError("file", `Cannot write ${current}: ${explain(cause)}.`, { cause });
  }
}

/** Writes one file so that it is there whole or not at all. */
export async function writeBytes(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    await writeFile(temporary, bytes, { flush: true });
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new TaiyakuError("file", `Cannot write ${path}: ${explain(cause)}.`, { cause });
  }
}
