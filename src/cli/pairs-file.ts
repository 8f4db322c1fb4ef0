import { dirname, isAbsolute, join } from "node:path";
import { isTaiyakuError, TaiyakuError } from "../model";
import { readTextFile } from "./files";
import type { Io } from "./io";
import { readPair, type DocumentPair } from "./pair";

/**
 * The pairs that a table names: two paths a line, parted by a tab, relative to the table; in either order, as for one pair.
 * Lines that are empty or begin with `#` are for people, and so is a header (`en`, `ja`).
 *
 * @throws TaiyakuError `invalid-data` with the line
 */
export async function readPairs(
  file: string,
  encoding: readonly string[] | undefined,
  io: Io,
): Promise<DocumentPair[]> {
  const folder = file === "-" ? "." : dirname(file);
  const lines = (await readTextFile(file, io)).replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
  const pairs: DocumentPair[] = [];
  for (const [index, line] of lines.entries()) {
    const cells = line.split("\t").map((cell) => cell.trim());
    if (line.trim() === "" || line.startsWith("#")) continue;
    if (pairs.length === 0 && cells.every((cell) => /^(?:en|ja|english|japanese)$/iu.test(cell))) continue;
    if (cells.length !== 2 || cells.some((cell) => cell === "")) {
      throw new TaiyakuError(
        "invalid-data",
        `${file}: line ${String(index + 1)}: Expected two paths parted by a tab, an English and a Japanese document, got \`${line.slice(0, 80)}\`.`,
      );
    }
    const files = cells.map((path) => (isAbsolute(path) ? path : join(folder, path)));
    try {
      pairs.push(await readPair({ files, encoding }, io));
    } catch (error) {
      if (!isTaiyakuError(error)) throw error;
      throw new TaiyakuError(error.code, `${file}: line ${String(index + 1)}: ${error.message}`, { cause: error });
    }
  }
  if (pairs.length > 0) return pairs;
  throw new TaiyakuError("invalid-data", `${file} names no pair. Write two paths a line, parted by a tab.`);
}
