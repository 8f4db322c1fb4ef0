import { Unzip, UnzipInflate, unzipSync, type UnzipFile } from "fflate";
import { TaiyakuError } from "../../model";

/** Largest total size of the parts that are read, in bytes. The XML of a thousand pages is about 30 MB. */
const maxPartBytes = 1 << 27;
/** Largest number of entries. */
const maxEntries = 20_000;
/** Size of a part from which its ratio is checked, in bytes. */
const checkedPartBytes = 1 << 24;
/** Largest ratio of a large part to its compressed size. WordprocessingML of real documents compresses 5 to 40 times. */
const maxRatio = 400;
/** Compressed bytes that are inflated at once: deflate expands them to 4 MB at most. */
const sliceBytes = 1 << 12;

/** The parts of a zip file that were asked for. */
export interface Archive {
  /** Names of all entries, in the order of the directory. */
  readonly names: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the entries of a zip file whose names are wanted. Sizes are bounded while the data is inflated, since the sizes in
 * the directory may be false.
 *
 * @throws TaiyakuError `file` if the file is damaged, encrypted or larger than the limits
 */
export function readArchive(bytes: Uint8Array, isWanted: (name: string) => boolean, file: string): Archive {
  const names = readDirectory(bytes, isWanted, file);
  const wanted = new Set(names.filter(isWanted));
  const parts = new Map<string, Uint8Array>();
  const budget = { left: maxPartBytes };
  const unzip = new Unzip((entry) => {
    if (wanted.has(entry.name)) collectPart(entry, { parts, budget, file });
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += sliceBytes)
      unzip.push(bytes.subarray(at, at + sliceBytes), at + sliceBytes >= bytes.length);
  } catch (cause) {
    throw isLimit(cause) ? cause : damaged(file, cause);
  }
  for (const name of wanted) if (!parts.has(name)) throw damaged(file);
  return { names, parts };
}

/** Reads the names in the directory at the end of the file, and checks the sizes that it declares. */
function readDirectory(bytes: Uint8Array, isWanted: (name: string) => boolean, file: string): string[] {
  const names: string[] = [];
  let total = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        names.push(name);
        if (names.length > maxEntries) throw tooLarge(file, `more than ${String(maxEntries)} entries`);
        if (!isWanted(name)) return false;
        total += originalSize;
        checkSize(total, originalSize, size, file);
        return false;
      },
    });
  } catch (cause) {
    throw isLimit(cause) ? cause : damaged(file, cause);
  }
  return names;
}

interface Collection {
  readonly parts: Map<string, Uint8Array>;
  readonly budget: { left: number };
  readonly file: string;
}

function collectPart(entry: UnzipFile, { parts, budget, file }: Collection): void {
  const pieces: Uint8Array[] = [];
  let length = 0;
  entry.ondata = (error, piece, isLast): void => {
    // fflate passes null where there is no error.
    if ((error as Error | null) !== null) throw damaged(file, error);
    pieces.push(piece);
    length += piece.length;
    budget.left -= piece.length;
    if (budget.left < 0) throw tooLarge(file, `more than ${String(maxPartBytes >> 20)} MB of XML`);
    if (isLast) parts.set(entry.name, joinPieces(pieces, length));
  };
  entry.start();
}

function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

function checkSize(total: number, originalSize: number, size: number, file: string): void {
  if (total > maxPartBytes) throw tooLarge(file, `more than ${String(maxPartBytes >> 20)} MB of XML`);
  if (originalSize > checkedPartBytes && originalSize > size * maxRatio)
    throw tooLarge(file, `a part that is compressed more than ${String(maxRatio)} times`);
}

function isLimit(cause: unknown): cause is TaiyakuError {
  return cause instanceof TaiyakuError;
}

function tooLarge(file: string, amount: string): TaiyakuError {
  return new TaiyakuError(
    "file",
    `Expected ${file} to be a document of ordinary size, it holds ${amount}. Split it, or save it as text.`,
  );
}

function damaged(file: string, cause?: unknown): TaiyakuError {
  const detail = cause instanceof Error ? ` (${cause.message})` : "";
  return new TaiyakuError(
    "file",
    `${file}: the zip data is cut off or damaged${detail}. Open the file in a word processor and save it again.`,
    { cause },
  );
}
