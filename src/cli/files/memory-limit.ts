import { getHeapStatistics } from "node:v8";
import { TaiyakuError } from "../../model";

/** Bytes of memory for a byte of a file: 3.0 GB for an XLIFF file of 103 MB in UTF-8 with 410,000 segments. */
const perByte = 30;

/**
 * Refuses a file that would not fit in memory, before it takes minutes to find out.
 *
 * @param limit the heap's bytes. Default: what Node was started with
 * @throws TaiyakuError `file` with the sizes and what to do
 */
export function requireMemory(name: string, bytes: number, limit = getHeapStatistics().heap_size_limit): void {
  const needed = bytes * perByte;
  if (needed <= limit) return;
  const inMegabytes = (size: number): number => Math.ceil(size / 2 ** 20);
  throw new TaiyakuError(
    "file",
    `${name} has ${String(inMegabytes(bytes))} MB; to check it takes about ${String(inMegabytes(needed))} MB of memory, and Node has ` +
      `${String(inMegabytes(limit))} MB. Split the file, or set NODE_OPTIONS=--max-old-space-size=${String(inMegabytes(needed))}.`,
  );
}
