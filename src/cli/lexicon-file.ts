import { createLexicon, readLexiconFile, type Lexicon, type LexiconEntry } from "../alignment";
import { decodeText } from "../document";
import type { Glossary, TranslationUnit } from "../model";
import { readBytes } from "./files";
import type { Io } from "./io";

/** The option by which a command is given dictionaries. */
export const lexiconOptions = { lexicon: { type: "string", multiple: true } } as const;

/** Reads dictionaries: EDICT, EDICT2, a table of Japanese and English, a glossary (`.tbx`, `.json`, `.utx`) or a TMX. */
export async function readLexicons(files: readonly string[] | undefined, io: Io): Promise<{ lexicon?: Lexicon }> {
  if (files === undefined || files.length === 0) return {};
  const entries: LexiconEntry[] = [];
  for (const file of files) entries.push(...(await readLexicon(file, io)));
  return { lexicon: createLexicon(entries) };
}

async function readLexicon(file: string, io: Io): Promise<LexiconEntry[]> {
  if (/\.tmx(?:\.gz)?$/iu.test(file)) {
    const { parseTmx } = await import("../format");
    const { units } = await parseTmx(await readBytes(file, io), { name: file });
    return units.flatMap(pairsOfUnit);
  }
  if (/\.(?:tbx|json|utx)$/iu.test(file)) {
    const { readGlossaryFile } = await import("./glossary-file");
    return pairsOfGlossary((await readGlossaryFile(file, io, {})).glossary);
  }
  return readLexiconFile(decodeText(await readBytes(file, io), { file }).text);
}

function pairsOfUnit({ variants }: TranslationUnit): LexiconEntry[] {
  const find = (language: string): string | undefined =>
    variants.find((variant) => variant.language.toLowerCase().startsWith(language))?.text;
  const [ja, en] = [find("ja"), find("en")];
  return ja === undefined || en === undefined ? [] : [{ ja, en }];
}

function pairsOfGlossary({ entries }: Glossary): LexiconEntry[] {
  return entries.flatMap(({ ja, en }) => ja.flatMap((one) => en.map((other) => ({ ja: one.term, en: other.term }))));
}
