import { randomBytes } from "node:crypto";
import { constants, rmSync, type Stats } from "node:fs";
import { copyFile, link, mkdir, open, readlink, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { TaiyakuError } from "../../model";
import { explain } from "../help/explain";
import { removeLeftovers } from "./leftovers";

/** A file to be written. */
export interface OutputFile {
  readonly path: string;
  /** The whole content, or its pieces in order where it would not fit in memory. */
  readonly text: string | Uint8Array | AsyncIterable<string | Uint8Array>;
}

interface Pending extends OutputFile {
  /** The file itself: the target of a symbolic link. */
  readonly target: string;
  /** The file that is replaced, or null for a new one. */
  readonly found: Stats | null;
  /** In the same folder, so that renaming moves no data. */
  readonly temporary: string;
  /** A second name of the file that is replaced, until all others are in place. */
  readonly former: string;
}

/**
 * Writes files so that each is there whole or not at all: all under temporary names in their folders first, then renamed. If
 * one cannot be written, the former files are restored, and no temporary file is left; also after Ctrl-C. A process that is
 * killed leaves the old file or the new one in its place, and perhaps a hidden temporary file, which a later run removes. A
 * symbolic link stays one, a file keeps its permissions and, where the system allows it, its owner; a hard link becomes a file
 * of its own. A device or a pipe is written to, last of all. The temporary names cannot be guessed, and an existing file or
 * link of such a name is never written to.
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
      const { temporary, former } = temporaryNames(target);
      pending.push({ ...file, target, found, temporary, former });
      await writeNew(temporary, file.text, found);
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
      // Replaces the new file in one step; without a former file the new one is removed.
      if ((await stat(former).catch(() => null)) === null) await rm(target, { force: true }).catch(() => undefined);
      else await rename(former, target).catch(() => undefined);
    }
    const beside = pending.flatMap(({ temporary, former }) => [temporary, former]);
    await Promise.all(beside.map((path) => rm(path, { force: true }).catch(() => undefined)));
    // The source of the pieces failed, and its error names the reason.
    if (cause instanceof TaiyakuError) throw cause;
    throw new TaiyakuError("file", `Cannot write ${current}: ${explain(cause)}.`, { cause });
  } finally {
    stopWatching();
  }
}

/** Names in the folder of a file that no other process can guess. */
function temporaryNames(target: string): { temporary: string; former: string } {
  const id = `${String(process.pid)}-${randomBytes(8).toString("hex")}`;
  const start = join(dirname(target), `.${basename(target)}.${id}`);
  return { temporary: `${start}.tmp`, former: `${start}.old` };
}

/** Writes a file that must not exist, with the permissions and the owner of the file that it is to replace from the start. */
async function writeNew(path: string, text: OutputFile["text"], found: Stats | null): Promise<void> {
  const file = await open(path, "wx", found === null ? 0o666 : found.mode & 0o777);
  try {
    if (found !== null) {
      // Only an administrator may give a file to its former owner.
      await file.chown(found.uid, found.gid).catch(() => undefined);
      await file.chmod(found.mode & 0o7777);
    }
    await writeFile(file, text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `/dev/stdout` is the stream that the shell opened, even where that is a file. */
function isStream(path: string): boolean {
  return /^\/(?:dev|proc)\//u.test(resolve(path));
}

/** The target of a link, which need not exist; the path itself if it is no link. */
async function followLink(path: string): Promise<string> {
  let target = resolve(path);
  for (let links = 0; links < 40; links += 1) {
    const next = await readlink(target).catch(() => null);
    if (next === null) return target;
    target = resolve(dirname(target), next);
  }
  throw Object.assign(new Error(), { code: "ELOOP" });
}

/** Gives the file that is replaced a second name, so that its place is never empty. */
async function keepFormer({ target, former, found }: Pending): Promise<void> {
  if (found === null) return;
  // Some file systems have no hard links.
  await link(target, former).catch(() => copyFile(target, former, constants.COPYFILE_EXCL));
}

/** Makes a folder and its missing parents one by one, since the recursive option of Node does not end under /proc. */
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

/** Removes the temporary files on a signal to stop, and then lets the signal stop the process. */
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
