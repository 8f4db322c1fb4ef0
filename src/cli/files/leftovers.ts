import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** So that what a process on another machine writes to a shared folder is left alone. */
const oldMilliseconds = 3_600_000;

/** Removes what processes that were killed left beside a file: `.NAME.PROCESS.tmp` and the like, an hour old. */
export async function removeLeftovers(path: string): Promise<void> {
  const name = basename(path).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const pattern = new RegExp(`^(?:\\.${name}\\.(\\d+)\\.(?:tmp|old)|${name}\\.(\\d+)-\\d+\\.part)$`, "u");
  for (const found of await readdir(dirname(path)).catch(() => [])) {
    const [, one, other] = pattern.exec(found) ?? [];
    const process = one ?? other;
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
    // There, but not ours.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
