import { getHeapStatistics } from "node:v8";
import { TaiyakuError } from "../../model";

/** Bytes of memory per byte of a file: 3.0 GB for an XLIFF file of 103 MB in UTF-8 with 410,000 segments. */
const memoryPerByte = 30;

/** The most bytes of an input that fit in the memory of the process. */
export function maxBytes(limit = getHeapStatistics().heap_size_limit): number {
  return Math.floor(limit / memoryPerByte);
}

/**
 * Refuses an input that would not fit in memory, before minutes are spent on it.
 *
 * @param limit the heap's bytes. Default: the limit of the process
 * @throws TaiyakuError `file` with the sizes and the remedy
 */
export function requireMemory(name: string, bytes: number, limit = getHeapStatistics().heap_size_limit): void {
  if (bytes <= maxBytes(limit)) return;
  const inMegabytes = (size: number): number => Math.ceil(size / 2 ** 20);
  const needed = inMegabytes(bytes * memoryPerByte);
  throw new TaiyakuError(
    "file",
    `${name} has ${String(inMegabytes(bytes))} MB or more and needs about ${String(needed)} MB of memory; Node has ` +
      `${String(inMegabytes(limit))} MB. Split the file, or set NODE_OPTIONS=--max-old-space-size=${String(needed)}.`,
  );
}
