import { compileGlossary, recognizeTerms } from "../../glossary";
import { primaryLanguage } from "../../language";
import type { Glossary, Language, LanguageTag, MatchTerm } from "../../model";

/** Finds a glossary's terms in a query, each with what a translation has of it. */
export type FindTerms = (query: string, translation: string) => MatchTerm[];

/** Compiles a glossary once for all matches of a query. A pair of languages that no glossary has gives no terms. */
export function createTermFinder(glossary: Glossary, source: LanguageTag, target: LanguageTag): FindTerms {
  const from = languageOf(source);
  const into = languageOf(target);
  if (from === null || into === null || from === into) return () => [];
  const index = compileGlossary(glossary);
  return (query, translation) => {
    const spoken = recognizeTerms(translation, index, { language: into });
    return recognizeTerms(query, index, { language: from })
      .filter(({ nested }) => !nested)
      .map(({ entry, range }) => ({
        entry: entry.id,
        range,
        target: entry[into].filter(({ status }) => status !== "deprecated").map(({ term }) => term),
        used: spoken.find((other) => other.entry === entry)?.term.term ?? null,
      }));
  };
}

function languageOf(tag: LanguageTag): Language | null {
  const primary = primaryLanguage(tag);
  return primary === "ja" || primary === "en" ? primary : null;
}
