import { detectLanguage } from "../language";
import { decodeDeclared, checkFormatOf, checkUnitsOf, checkUnitsOfDocuments, type CheckInput } from "../format";
import { otherLanguage, TaiyakuError, type Language } from "../model";
import { readBytes } from "./files";
import { expandGlob, isGlob } from "./glob";
import type { Io } from "./io";

/** A file to be checked, with what is needed to write it back. */
export interface CheckFile {
  readonly name: string;
  readonly text: string;
  /** The text as bytes in the encoding that the file has; null where that encoding cannot be written. */
  readonly encode: ((text: string) => Uint8Array) | null;
}

/** Which language is translated into which. */
export interface Languages {
  readonly from?: Language;
  readonly to?: Language;
}

/** The files that the arguments name; patterns that the shell left alone are expanded. */
export async function readCheckFiles(paths: readonly string[], io: Io): Promise<CheckFile[]> {
  const names: string[] = [];
  for (const path of paths) {
    const found = isGlob(path) ? await expandGlob(path) : [path];
    if (found.length === 0) throw new TaiyakuError("file", `No file fits ${path}.`);
    names.push(...found.filter((name) => !names.includes(name)));
  }
  const files: CheckFile[] = [];
  for (const name of names) files.push(await readCheckFile(name, io));
  return files;
}

async function readCheckFile(name: string, io: Io): Promise<CheckFile> {
  const shown = name === "-" ? "standard input" : name;
  const bytes = await readBytes(name, io);
  let text: string;
  try {
    text = decodeDeclared(bytes);
  } catch (cause) {
    throw new TaiyakuError("file", `${shown}: ${(cause as Error).message}`, { cause });
  }
  if (text.trim() === "") throw new TaiyakuError("file", `${shown} is empty.`);
  return { name, text, encode: encoderFor(bytes, text) };
}

/** What writes a text in the way that the bytes were written; checked on the text itself, so that nothing else can change. */
function encoderFor(bytes: Uint8Array, text: string): CheckFile["encode"] {
  const encoders = [
    (written: string) => Buffer.from(written, "utf8"),
    (written: string) => Buffer.from(`\ufeff${written}`, "utf8"),
    (written: string) => Buffer.from(`\ufeff${written}`, "utf16le"),
    (written: string) => Buffer.from(`\ufeff${written}`, "utf16le").swap16(),
  ];
  return encoders.find((encode) => Buffer.compare(encode(text), bytes) === 0) ?? null;
}

/** The units of the files: two documents are a pair, the source first; every other file stands alone. */
export function readInputs(files: readonly CheckFile[], languages: Languages): CheckInput[] {
  const documents: CheckFile[] = [];
  const inputs: CheckInput[] = [];
  for (const file of files) {
    const format = checkFormatOf(file.name, file.text);
    if (format === null) documents.push(file);
    else inputs.push(inFile(file.name, () => checkUnitsOf(file.text, file.name, format, languages)));
  }
  if (documents.length === 0) return inputs;
  const [source, target] = documents;
  if (source === undefined || target === undefined || documents.length > 2) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected a document and its translation, got ${String(documents.length)} document${documents.length === 1 ? "" : "s"}: ` +
        `${documents.map(({ name }) => name).join(", ")}. Other formats (XLIFF, TMX, CSV, TSV, PO) stand alone.`,
    );
  }
  return [pairOf(source, target, languages), ...inputs];
}

function pairOf(first: CheckFile, second: CheckFile, { from, to }: Languages): CheckInput {
  const [one, other] = [detectLanguage(first.text), detectLanguage(second.text)];
  const wanted = from ?? (to === undefined ? undefined : otherLanguage(to));
  // `--from ja` with the English document first means the other one.
  const swap = wanted !== undefined && one !== wanted && other === wanted;
  const [source, target] = swap ? [second, first] : [first, second];
  const language = wanted ?? one;
  if (language === null || (!swap && wanted === undefined && one === other)) {
    throw new TaiyakuError(
      "language",
      `Expected ${first.name} and ${second.name} to be an English and a Japanese document. Say which with --from.`,
    );
  }
  return checkUnitsOfDocuments(
    { file: source.name, text: source.text, language },
    { file: target.name, text: target.text, language: otherLanguage(language) },
  );
}

/** Faults of a file's content name the file. */
function inFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TaiyakuError) || error.message.startsWith(name)) throw error;
    throw new TaiyakuError(error.code, `${name === "-" ? "standard input" : name}: ${error.message}`, { cause: error });
  }
}
