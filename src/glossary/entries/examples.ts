import type { ConceptEntry, Language, TermExample, TermExamples } from "../../model";
import { compileGlossary, recognizeTerms, type GlossaryIndex } from "../recognition";

/** The first example of an entry that does not hold, with its place in the entry; null if all do. */
export function findFailedExample(entry: ConceptEntry): { readonly place: string; readonly message: string } | null {
  const { good = [], bad = [] } = entry.examples ?? {};
  if (good.length + bad.length === 0) return null;
  const index = compileGlossary({ schemaVersion: 1, entries: [entry] });
  for (const [at, example] of good.entries()) {
    const missing = languagesOf(example).find((language) => !hasUsableTerm(index, example[language] ?? "", language));
    if (missing !== undefined) {
      const message = `Expected a ${names[missing]} term of the entry that may be used in the good example, got "${example[missing]}"`;
      return { place: `examples.good[${at}].${missing}`, message };
    }
  }
  for (const [at, example] of bad.entries()) {
    const languages = languagesOf(example);
    if (languages.every((language) => hasUsableTerm(index, example[language] ?? "", language))) {
      const texts = languages.map((language) => `"${example[language]}"`).join(" / ");
      const message = `Expected the bad example to lack the entry's terms in at least one language, got ${texts}`;
      return { place: `examples.bad[${at}]`, message };
    }
  }
  return null;
}

const names: Readonly<Record<Language, string>> = { ja: "Japanese", en: "English" };

function languagesOf(example: TermExample): Language[] {
  return (["ja", "en"] as const).filter((language) => example[language] !== undefined);
}

/** Without a tokenizer, since a glossary must load without the dictionary: examples show terms in the forms they have. */
function hasUsableTerm(index: GlossaryIndex, text: string, language: Language): boolean {
  return recognizeTerms(text, index, { language }).some(({ term }) => term.status !== "deprecated");
}

/** Whether a value out of a table or a note is of the form of `examples`. */
export function isTermExamples(value: unknown): value is TermExamples {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, list]) => (key === "good" || key === "bad") && Array.isArray(list) && list.every(isExample),
  );
}

function isExample(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([key, text]) => (key === "ja" || key === "en") && typeof text === "string" && /\S/u.test(text),
  );
}
