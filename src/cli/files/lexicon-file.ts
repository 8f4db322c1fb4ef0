import { createLexicon, readLexiconFile, type Lexicon, type LexiconEntry } from "../../alignment";
import { decodeText } from "../../document";
import { isTaiyakuError, TaiyakuError, type Glossary, type TranslationUnit } from "../../model";
import { readBytes } from "./read-files";
import type { Io } from "../io";

/**
 * Reads dictionaries: EDICT, EDICT2, a table of Japanese and English, a glossary (`.tbx`, `.json`, `.utx`), a TMX or a
 * snapshot; a glossary that was read already is one too.
 */
export async function readLexicons(
  files: readonly string[] | undefined,
  io: Io,
  glossary?: Glossary,
): Promise<{ lexicon?: Lexicon }> {
  const entries: LexiconEntry[] = [];
  for (const file of files ?? []) for (const entry of await readLexicon(file, io)) entries.push(entry);
  if (glossary !== undefined) for (const entry of pairsOfGlossary(glossary)) entries.push(entry);
  return entries.length === 0 ? {} : { lexicon: createLexicon(entries) };
}

async function readLexicon(file: string, io: Io): Promise<LexiconEntry[]> {
  if (/\.tmx(?:\.gz)?$/iu.test(file)) {
    const { parseTmx } = await import("../../format");
    const { units } = await parseTmx(await readBytes(file, io), { name: file });
    return units.flatMap(pairsOfUnit);
  }
  if (/\.snapshot$/iu.test(file)) {
    const { readMemoryUnits } = await import("./memory-file");
    const entries: LexiconEntry[] = [];
    for await (const unit of readMemoryUnits(file, io)) entries.push(...pairsOfUnit(unit));
    return entries;
  }
  if (/\.(?:tbx|json|utx)$/iu.test(file)) {
    const { readGlossaryFile } = await import("./glossary-file");
    return pairsOfGlossary((await readGlossaryFile(file, io, {})).glossary);
  }
  const { text } = decodeText(await readBytes(file, io), { file });
  try {
    return readLexiconFile(text);
  } catch (error) {
    if (!isTaiyakuError(error)) throw error;
    throw new TaiyakuError(error.code, `${file}: ${error.message}`, { cause: error });
  }
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
