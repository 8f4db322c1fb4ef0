import { dirname, isAbsolute, join, resolve } from "node:path";
import { isTaiyakuError, TaiyakuError } from "../../model";
import { readTextFile } from "./read-files";
import type { Io } from "../io";
import { readPair, type DocumentPair, type PairArguments } from "./document-pair";

/**
 * The table of pairs that a command is given in place of two documents; null if it is given none.
 *
 * @throws TaiyakuError `invalid-argument` if a document is named beside it
 */
export function pairsTable({ files, english, japanese }: PairArguments): string | null {
  const [file] = files;
  if (files.length !== 1 || file === undefined || !/\.(?:tsv|tab)$/iu.test(file)) return null;
  if (english === undefined && japanese === undefined) return file;
  throw new TaiyakuError(
    "invalid-argument",
    `Expected a table of pairs alone, got --${english === undefined ? "japanese" : "english"} with ${file}. Name that document in a line of the table.`,
  );
}

/**
 * The pairs that a table names: two paths a line, parted by a tab, relative to the table; in either order, as for one pair.
 * Lines that are empty or begin with `#` are for people, and so are a header (`en`, `ja`) and a third cell that begins with `#`.
 *
 * @throws TaiyakuError `invalid-data` with the line
 */
export async function readPairs(
  file: string,
  encoding: readonly string[] | undefined,
  io: Io,
): Promise<DocumentPair[]> {
  const folder = dirname(file);
  const text = await readTextFile(file, io, undefined, "Write two paths a line, parted by a tab.");
  const lines = text.replace(/^\ufeff/u, "").split(/\r\n?|\n/u);
  const pairs: DocumentPair[] = [];
  const known = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const place = `${file}: line ${String(index + 1)}`;
    const paths = pathsOf(line);
    if (paths.length === 0 || (pairs.length === 0 && paths.every((cell) => headers.test(cell)))) continue;
    if (paths.length !== 2 || paths.includes("")) {
      throw new TaiyakuError(
        "invalid-data",
        `${place}: Expected two paths parted by a tab, an English and a Japanese document, got \`${line.slice(0, 80)}\`.`,
      );
    }
    const files = paths.map((path) => (isAbsolute(path) ? path : join(folder, path)));
    const key = files
      .map((path) => resolve(path))
      .sort()
      .join("\t");
    const before = known.get(key);
    if (before !== undefined) {
      throw new TaiyakuError(
        "invalid-data",
        `${place}: The same two documents as in line ${String(before)}. Remove one of the lines.`,
      );
    }
    known.set(key, index + 1);
    try {
      const pair = await readPair({ files, encoding, remedy: "Give one of each, or put a # before the line." }, io);
      pairs.push(asWritten(pair, paths, files));
    } catch (error) {
      if (!isTaiyakuError(error)) throw error;
      throw new TaiyakuError(error.code, `${place}: ${error.message}`, { cause: error });
    }
  }
  if (pairs.length > 0) return pairs;
  throw new TaiyakuError("invalid-data", `${file} names no pair. Write two paths a line, parted by a tab.`);
}

const headers = /^(?:en|ja|english|japanese)$/iu;

/** The cells of a line; of a spreadsheet's without the quotes around them and the empty ones behind. None of a remark. */
function pathsOf(line: string): string[] {
  const cells = line.split("\t").map((cell) => cell.trim().replace(/^"(.*)"$/u, "$1"));
  const remark = cells.findIndex((cell) => cell.startsWith("#"));
  if (remark === 0) return [];
  if (remark >= 2) cells.length = remark;
  while (cells.length > 0 && cells.at(-1) === "") cells.pop();
  return cells;
}

/** Addresses bear the path as the table has it, so that they are the same wherever the command is started. */
function asWritten(
  { english, japanese }: DocumentPair,
  paths: readonly string[],
  files: readonly string[],
): DocumentPair {
  const written = (file: string): string => paths[files.indexOf(file)] ?? file;
  return {
    english: { ...english, file: written(english.file) },
    japanese: { ...japanese, file: written(japanese.file) },
  };
}
