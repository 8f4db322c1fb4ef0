import { rmSync } from "node:fs";
import { chmod, copyFile, link, mkdir, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import { removeLeftovers } from "./leftovers";

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  /** All of it, or one piece after the other where all would not fit in memory. */
  readonly text: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

interface Pending extends OutputFile {
  /** Where the data goes: what a symbolic link leads to. */
  readonly target: string;
  /** The permissions of the file that stands there. */
  readonly mode: number | null;
  /** Beside the place, so that renaming moves no data. */
  readonly temporary: string;
  /** A second name of the file that stood there, until all others are in place. */
  readonly former: string;
}

/**
 * Writes files so that each is there whole or not at all: all beside their places first, then renamed. If one cannot be
 * written, those that stood there before stand there again, and nothing is left behind; also after Ctrl-C. A process that is
 * killed leaves the old file or the new one in its place, and perhaps a hidden one beside it, which a later run removes. A
 * symbolic link stays one, a file keeps its permissions, and a device or a pipe is written to, last of all.
 *
 * @throws TaiyakuError `file` that names the file and the reason
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const pending: Pending[] = [];
  const streams: OutputFile[] = [];
  const replaced: Pending[] = [];
  const stopWatching = removeOnSignal(pending);
  let current = "";
  try {
    for (const file of files) {
      current = file.path;
      const found = await stat(file.path).catch(() => null);
      if (found?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
      if (found !== null && (!found.isFile() || isStream(file.path))) {
        streams.push(file);
        continue;
      }
      const target = found === null ? await followLink(file.path) : await realpath(file.path);
      await makeFolder(dirname(target));
      await removeLeftovers(target);
      const beside = join(dirname(target), `.${basename(target)}.${String(process.pid)}`);
      const mode = found === null ? null : found.mode & 0o7777;
      pending.push({ ...file, target, mode, temporary: `${beside}.tmp`, former: `${beside}.old` });
      await writeFile(`${beside}.tmp`, file.text, { flush: true });
      if (mode !== null) await chmod(`${beside}.tmp`, mode);
    }
    for (const file of pending) {
      current = file.path;
      await keepFormer(file);
      replaced.push(file);
      await rename(file.temporary, file.target);
    }
    for (const { path, text } of streams) {
      current = path;
      await writeFile(path, text, { flag: "a" });
    }
    await Promise.all(pending.map(({ former }) => rm(former, { force: true })));
  } catch (cause) {
    for (const { target, former } of replaced) {
      // In place of the new one, in one step; where there was none, the new one goes.
      if ((await stat(former).catch(() => null)) === null) await rm(target, { force: true }).catch(() => undefined);
      else await rename(former, target).catch(() => undefined);
    }
    const beside = pending.flatMap(({ temporary, former }) => [temporary, former]);
    await Promise.all(beside.map((path) => rm(path, { force: true }).catch(() => undefined)));
    // What the pieces come from failed, and says so itself.
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot write ${current}: ${explain(cause)}.`, { cause });
  } finally {
    stopWatching();
  }
}

/** `/dev/stdout` is what the shell opened, even where that is a file. */
function isStream(path: string): boolean {
  return /^\/(?:dev|proc)\//u.test(resolve(path));
}

/** What a link leads to that leads to nothing yet; the path itself if it is no link. */
async function followLink(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < 40; links += 1) {
    const next = await readlink(target).catch(() => null);
    if (next === null) return target;
    target = resolve(dirname(target), next);
  }
  throw Object.assign(new Error(), { code: "ELOOP" });
}

/** Gives the file that is to be replaced a second name, so that at no time there is none at its place. */
async function keepFormer({ target, former, mode }: Pending): Promise<void> {
  if (mode === null) return;
  await rm(former, { force: true });
  // Not every file system has two names for a file.
  await link(target, former).catch(() => copyFile(target, former));
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
    for (const { temporary, former } of pending) {
      rmSync(temporary, { force: true });
      rmSync(former, { force: true });
    }
    stopWatching();
    process.kill(process.pid, signal);
  };
  const stopWatching = (): void => signals.forEach((signal) => void process.off(signal, stop));
  for (const signal of signals) process.once(signal, stop);
  return stopWatching;
}
