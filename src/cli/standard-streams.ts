import { fstatSync, writeSync } from "node:fs";

/** The file descriptors of standard output and standard error. */
type Descriptor = 1 | 2;

/**
 * Writes a text to standard output or standard error, all of it or with an error. Node writes to a file with one call and
 * does not look at how much of the text was written, so that a nearly full disk cuts the text silently.
 *
 * @throws the error of the system, such as `ENOSPC`
 */
export function writeStandard(descriptor: Descriptor, text: string): void {
  if (!isFile(descriptor)) {
    (descriptor === 1 ? process.stdout : process.stderr).write(text);
    return;
  }
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length;) start += writeSync(descriptor, bytes, start);
}

function isFile(descriptor: Descriptor): boolean {
  try {
    return fstatSync(descriptor).isFile();
  } catch {
    return false;
  }
}
