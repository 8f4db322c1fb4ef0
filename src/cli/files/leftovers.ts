import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** The age from which a file is a leftover, since a process on another machine may be writing to a shared folder. */
const oldMilliseconds = 3_600_000;

/** Removes the temporary files of killed processes from the folder of a file: `.NAME.PROCESS-RANDOM.tmp` and the like, an hour old. */
export async function removeLeftovers(path: string): Promise<void> {
  const name = basename(path).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const pattern = new RegExp(`^\\.${name}\\.(\\d+)-[0-9a-f]{16}\\.(?:tmp|old|part)$`, "u");
  for (const found of await readdir(dirname(path)).catch(() => [])) {
    const [, process] = pattern.exec(found) ?? [];
    if (process === undefined || isAlive(Number(process))) continue;
    const left = join(dirname(path), found);
    const { mtimeMs } = await stat(left).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > oldMilliseconds) await rm(left, { force: true }).catch(() => undefined);
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // The process exists and belongs to another user.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
