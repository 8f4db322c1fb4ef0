import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { documentOfContent, isContentName, readContent, refuseTagged, type Content } from "../../document";
import { detectLanguage } from "../../language";
import {
  checkFormatOf,
  checkUnitsOf,
  checkUnitsOfDocuments,
  isDocumentName,
  type CheckInput,
  type NamedText,
} from "../../bilingual";
import { otherLanguage, TaiyakuError, type Language } from "../../model";
import { knownEncoding } from "./encodings";
import { readEncoded, type ReadText } from "./read-encoded";
import { readBytes } from "./read-files";
import { expandGlob, isGlob } from "./glob";
import type { Io } from "../io";

/** A file to be checked, with what is needed to write it back. */
export interface CheckFile extends ReadText {
  readonly name: string;
  /** The content of a Word document or a page; `text` is then its plain text. */
  readonly content?: Content;
}

/** Files that are checked together: one, or a document and its translation. */
export interface CheckSource {
  readonly files: readonly CheckFile[];
  /** Reads them, or later texts of them in the same order. */
  readonly read: (files: readonly CheckFile[]) => CheckInput;
}

/** Which language is translated into which. */
export interface Languages {
  readonly from?: Language;
  readonly to?: Language;
}

/**
 * The files that the arguments name; patterns that the shell left alone are expanded. Empty ones are told and left out.
 *
 * @throws TaiyakuError `file` if one cannot be read, or all are empty
 */
export async function readCheckFiles(paths: readonly string[], io: Io, encoding?: string): Promise<CheckFile[]> {
  const names = await expandPaths(paths);
  const files: CheckFile[] = [];
  const empty: string[] = [];
  for (const name of names.values()) {
    const shown = shownName(name);
    const bytes = await readBytes(name, io);
    let read: ReadText & Pick<CheckFile, "content">;
    try {
      read = isContentName(name) ? await readCheckContent(bytes, shown, encoding) : readEncoded(bytes, shown, encoding);
    } catch (cause) {
      const { message } = cause as Error;
      throw new TaiyakuError("file", message.includes(shown) ? message : `${shown}: ${message}`, { cause });
    }
    if (read.text.trim() === "") empty.push(shown);
    else files.push({ name, ...read });
  }
  if (files.length === 0)
    throw new TaiyakuError("file", `${empty.join(", ")} ${empty.length === 1 ? "is" : "are"} empty.`);
  for (const name of empty) io.stderr(`${name} is empty: nothing to check.\n`);
  return files;
}

/** The named files, each once, by their full paths. */
async function expandPaths(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const path of paths) {
    const found = isGlob(path) && !existsSync(path) ? await expandGlob(path) : [path];
    if (found.length === 0) throw new TaiyakuError("file", `No file fits ${path}.`);
    for (const name of found) {
      const whole = name === "-" ? name : resolve(name);
      if (!names.has(whole)) names.set(whole, name);
    }
  }
  return names;
}

/** Reads a Word document or a page. It cannot be written back. */
async function readCheckContent(
  bytes: Uint8Array,
  file: string,
  encoding: string | undefined,
): Promise<ReadText & Pick<CheckFile, "content">> {
  const known = encoding === undefined ? undefined : knownEncoding(encoding.toLowerCase());
  const content = await readContent({ bytes, file, ...(known === undefined ? {} : { encoding: known }) });
  if (content === undefined) return readEncoded(bytes, file, encoding);
  return { text: documentOfContent(content, { file }).text, encode: () => null, content };
}

function shownName(name: string): string {
  return name === "-" ? "standard input" : name;
}

/** The files as they are checked: two documents are a pair, the source first; every other file stands alone. */
export function groupFiles(files: readonly CheckFile[], languages: Languages): CheckSource[] {
  const documents: CheckFile[] = [];
  const sources: CheckSource[] = [];
  for (const file of files) {
    const format = checkFormatOf(file.name, file.text);
    // A document on standard input may have a comma in its first line as a table has.
    const isOther =
      file.name === "-" &&
      (format === "csv" || format === "tsv") &&
      files.filter(({ name }) => isDocumentName(name)).length === 1;
    if (format === null || isOther) documents.push(file);
    else {
      const read = (given: readonly CheckFile[]): CheckInput =>
        inFile(file.name, () => checkUnitsOf(given[0]?.text ?? "", file.name, format, languages));
      sources.push({ files: [file], read });
    }
  }
  if (documents.length === 0) return sources;
  for (const { name, text, content } of documents) if (content === undefined) refuseTagged(text, shownName(name));
  const [source, target] = documents;
  if (source === undefined || target === undefined || documents.length > 2) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected a document and its translation, got ${String(documents.length)} document${documents.length === 1 ? "" : "s"}: ` +
        `${documents.map(({ name }) => shownName(name)).join(", ")}. Other formats (XLIFF, TMX, CSV, TSV, PO) stand alone.`,
    );
  }
  const read = ([one = source, other = target]: readonly CheckFile[]): CheckInput => pairOf(one, other, languages);
  return [{ files: [source, target], read }, ...sources];
}

function pairOf(first: CheckFile, second: CheckFile, { from, to }: Languages): CheckInput {
  const [one, other] = [detectLanguage(first.text), detectLanguage(second.text)];
  const named = [first, second].map(({ name }) => languageInName(name));
  const wanted = from ?? (to === undefined ? undefined : otherLanguage(to));
  // `--from ja` with the English document first means the other one.
  const swap = wanted !== undefined && one !== wanted && other === wanted;
  const [source, target] = swap ? [second, first] : [first, second];
  const language = wanted ?? one;
  const isNamedForeign = ([tag, script]: readonly [string | null, Language | null]): boolean =>
    tag !== null && (script === "ja" ? tag.startsWith("zh") : !tag.startsWith("en"));
  const isForeign =
    wanted === undefined &&
    (one === other ||
      (!named.includes(null) &&
        [[named[0] ?? null, one] as const, [named[1] ?? null, other] as const].some(isNamedForeign)));
  if (language === null || isForeign) {
    throw new TaiyakuError(
      "language",
      `Expected ${first.name} and ${second.name} to be an English and a Japanese document. Say which with --from.`,
    );
  }
  return checkUnitsOfDocuments(namedText(source, language), namedText(target, otherLanguage(language)));
}

function namedText({ name, text, content }: CheckFile, language: Language): NamedText {
  if (content === undefined) return { file: name, text, language };
  const document = documentOfContent(content, { file: name, language });
  return { file: name, text: document.text, language, document };
}

/** `fr` of `report.fr.md`. */
function languageInName(name: string): string | null {
  const tag = /[._-]([a-z]{2}(?:[-_][a-z]{2,4})?)\.[a-z]+$/iu.exec(name)?.[1]?.toLowerCase().replace("_", "-");
  if (tag === undefined) return null;
  const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
  return names.of(tag) === undefined ? null : tag;
}

/** Faults of a file's content name the file. */
function inFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TaiyakuError)) throw error;
    const message = error.message.startsWith(`${name}:`)
      ? error.message.slice(name.length + 1).trimStart()
      : error.message;
    throw new TaiyakuError(error.code, `${shownName(name)}: ${message}`, { cause: error });
  }
}
