import type { SourceText } from "../../pipeline";
import { isBilingual } from "../../alignment";
import { documentOfContent, readContent, type Encoding } from "../../document";
import { countJapanese, detectLanguage } from "../../language";
import { TaiyakuError, type Document, type Language } from "../../model";
import { documentEncodings } from "./encodings";
import { decodeTextFile, readBytes } from "./read-files";
import type { Io } from "../io";

/** The options that name the two documents of a pair. */
export interface PairValues {
  readonly english?: string | undefined;
  readonly japanese?: string | undefined;
  /** Of both documents, or of each in the order of the command line. Default: detected from their bytes. */
  readonly encoding?: readonly string[] | undefined;
}

/** The arguments that name the two documents. */
export interface PairArguments extends PairValues {
  readonly files: readonly string[];
  /** The remedy for two documents of one language. Default: the options that name the documents. */
  readonly remedy?: string;
}

/** A document that is read, or the text of one, with the name of its file. */
export type NamedSource = (Document | SourceText) & { readonly file: string };

/** The two documents of a pair, read. */
export interface DocumentPair {
  readonly english: NamedSource;
  readonly japanese: NamedSource;
}

/**
 * Reads the documents of a pair. Their languages are those of `--english` and `--japanese`, else of `.en.` and `.ja.` in
 * their names, else of their script; so their order does not matter. One file that has everything in both languages is a pair.
 */
export async function readPair(given: PairArguments, io: Io): Promise<DocumentPair> {
  const { files, english: asEnglish, japanese: asJapanese } = given;
  const [only] = files;
  if (files.length === 1 && only !== undefined && asEnglish === undefined && asJapanese === undefined)
    return readBilingual(only, given, io);
  const named = nameFiles(given);
  // One after the other, so that of two bad files the first is named, always.
  const documents: IdentifiedSource[] = [];
  const encodings = documentEncodings(given.encoding, 2);
  for (const [index, file] of named.entries()) documents.push(await readSource(file, encodings[index], io));
  const english = documents.find(({ language }) => language === "en");
  const japanese = documents.find(({ language }) => language === "ja");
  if (english && japanese) return { english, japanese };
  const [first, second] = documents;
  throw new TaiyakuError(
    "language",
    `Expected an English and a Japanese document, got two ${first?.language === "en" ? "English" : "Japanese"} ones: ` +
      `${first?.file ?? ""} and ${second?.file ?? ""}. ${given.remedy ?? "Say which is which with --english FILE --japanese FILE."}`,
  );
}

/** Reads a file that has everything in both languages: it is the English document and the Japanese one. */
async function readBilingual(file: string, { encoding }: PairArguments, io: Io): Promise<DocumentPair> {
  const named = { path: file, language: null, said: false };
  const { text } = await readSource(named, documentEncodings(encoding, 1)[0], io);
  if (isBilingual(text)) return { english: { text, file, language: "en" }, japanese: { text, file, language: "ja" } };
  throw new TaiyakuError(
    "invalid-argument",
    `Expected two documents, or one with its text in both languages, got 1. ${file} is ` +
      `${detectLanguage(text) === "ja" ? "Japanese" : "English"} only. See taiyaku --help.`,
  );
}

/** Reads one document; its language is found as for a pair. */
export async function readDocument(
  path: string,
  encoding: readonly string[] | undefined,
  io: Io,
): Promise<NamedSource> {
  const named = { path, language: languageInName(path), said: false };
  return readSource(named, documentEncodings(encoding, 1)[0], io);
}

type IdentifiedSource = NamedSource & { readonly language: Language };

/** Reads a Word document or a page into a document, and any other file into its text. */
async function readSource(named: NamedFile, encoding: Encoding | undefined, io: Io): Promise<IdentifiedSource> {
  const { path } = named;
  const file = path === "-" ? "standard input" : path;
  const bytes = await readBytes(path, io);
  const content = await readContent({ bytes, file, ...(encoding === undefined ? {} : { encoding }) });
  if (content === undefined) return identify(named, decodeTextFile(bytes, { file, encoding }));
  const document = documentOfContent(content, { file: path });
  const { language } = identify(named, document.text);
  const read = language === document.language ? document : documentOfContent(content, { file: path, language });
  return { ...read, file: path };
}

interface NamedFile {
  readonly path: string;
  /** As the user said it, or as the name does. */
  readonly language: Language | null;
  readonly said: boolean;
}

function nameFiles({ files, english, japanese }: PairArguments): NamedFile[] {
  const said: NamedFile[] = [
    ...(english === undefined ? [] : [{ path: english, language: "en" as const, said: true }]),
    ...(japanese === undefined ? [] : [{ path: japanese, language: "ja" as const, said: true }]),
  ];
  const others = files.map((path): NamedFile => ({ path, language: languageInName(path), said: false }));
  const [missing] = (["en", "ja"] as const).filter((language) => !said.some((file) => file.language === language));
  const [other] = others;
  // With one of the two options the file without an option is the other language.
  if (said.length === 1 && others.length === 1 && other && missing)
    return [...said, { ...other, language: missing, said: true }];
  const all = [...said, ...others];
  if (all.length !== 2) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected two documents, an English and a Japanese one, got ${String(all.length)}. See taiyaku --help.`,
    );
  }
  if (all.every(({ path }) => path === "-")) {
    throw new TaiyakuError("invalid-argument", "Standard input can be only one of the two documents.");
  }
  return all;
}

/** `report.ja.md` and `report_ja.txt` are Japanese; of two languages in a name the last one counts. */
function languageInName(path: string): Language | null {
  const name = path.split(/[\\/]/).at(-1) ?? "";
  const match = [...name.matchAll(/(?<=^|[._-])(en|ja|eng|jpn|en-[a-z]{2}|ja-jp)(?=[._-])/giu)].at(-1);
  return match === undefined ? null : match[1]?.toLowerCase().startsWith("e") ? "en" : "ja";
}

/** Whether a text cannot be what the user says it is; a text full of code may still be Japanese. */
function contradicts(text: string, language: Language | null): boolean {
  const share = countJapanese(text) / Math.max(1, text.replace(/[\s\p{P}\p{N}]+/gu, "").length);
  return language === "ja" ? share === 0 : share > 0.5;
}

function identify(
  { path, language, said }: NamedFile,
  text: string,
): SourceText & { readonly file: string; readonly language: Language } {
  const script = detectLanguage(text);
  const file = path;
  // A bilingual document may be either.
  const contradicted = isBilingual(text)
    ? false
    : said
      ? contradicts(text, language)
      : language !== null && script !== null && language !== script;
  if (said && language && !contradicted) return { text, file, language };
  if (said && contradicted) {
    throw new TaiyakuError(
      "language",
      `${path} is given as ${language === "en" ? "English" : "Japanese"} but written in ${language === "en" ? "Japanese" : "English"}.`,
    );
  }
  if (contradicted) {
    throw new TaiyakuError(
      "language",
      `${path} is named as ${language === "en" ? "English" : "Japanese"} but written in ${script === "en" ? "English" : "Japanese"}. ` +
        "Rename it, or say which document is which with --english FILE --japanese FILE.",
    );
  }
  const found = language ?? script;
  if (found === null) {
    throw new TaiyakuError("language", `${path} has no English or Japanese text. Give a document of one of them.`);
  }
  return { text, file, language: found };
}
