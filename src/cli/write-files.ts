import { rmSync } from "node:fs";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { TaiyakuError } from "../model";
import { explain } from "./files";

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  readonly text: string | Uint8Array;
}

interface Pending extends OutputFile {
  /** Beside the place, so that renaming moves no data. */
  readonly temporary: string;
  /** Where the file that stood there waits until all others are in place. */
  readonly former: string;
}

/**
 * Writes files so that each is there whole or not at all: all beside their places first, then renamed. If one cannot be
 * written, those that stood there before stand there again, and nothing is left behind; also after Ctrl-C.
 *
 * @throws TaiyakuError `file` that names the file and the reason
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const pending = files.map((file): Pending => {
    const beside = join(dirname(file.path), `.${basename(file.path)}.${String(process.pid)}`);
    return { ...file, temporary: `${beside}.tmp`, former: `${beside}.old` };
  });
  const stopWatching = removeOnSignal(pending);
  const replaced: Pending[] = [];
  let current = "";
  try {
    for (const { path, temporary, text } of pending) {
      current = path;
      await makeFolder(dirname(path));
      if ((await stat(path).catch(() => null))?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      await writeFile(temporary, text, { flush: true });
    }
    for (const file of pending) {
      current = file.path;
      await rename(file.path, file.former).catch(ignoreMissing);
      replaced.push(file);
      await rename(file.temporary, file.path);
    }
    await Promise.all(pending.map(({ former }) => rm(former, { force: true })));
  } catch (cause) {
    for (const { path, former } of replaced) {
      await rm(path, { force: true }).catch(() => undefined);
      await rename(former, path).catch(ignoreMissing);
    }
    await Promise.all(pending.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
    throw new TaiyakuError("file", `Cannot write ${current}: ${explain(cause)}.`, { cause });
  } finally {
    stopWatching();
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code !== "ENOENT") throw error;
}

/** Makes a folder and those above it, one by one: Node's own way of making them all goes round in circles under /proc. */
async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => null);
    if (found?.isDirectory()) break;
    if (found !== null) throw Object.assign(new Error(), { code: "ENOTDIR" });
    missing.unshift(folder);
    if (folder === dirname(folder)) break;
  }
  for (const folder of missing) await mkdir(folder).catch(ignoreExisting);
}

function ignoreExisting(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code !== "EEXIST") throw error;
}

/** Removes the temporary files if the process is told to stop, and then stops as it would have. */
function removeOnSignal(pending: readonly Pending[]): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: NodeJS.Signals): void => {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
    stopWatching();
    process.kill(process.pid, signal);
  };
  const stopWatching = (): void => signals.forEach((signal) => void process.off(signal, stop));
  for (const signal of signals) process.once(signal, stop);
  return stopWatching;
}
