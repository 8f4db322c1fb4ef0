import type { CheckInput } from "../../bilingual";
import { compileGlossary, withoutProposed, type GlossaryIndex } from "../../glossary";
import { createTokenizer, detectLanguage, type Tokenizer } from "../../language";
import { otherLanguage, type Glossary, type Language } from "../../model";
import { hasConjugatedTerms, overlayGlossaries } from "../../validation";
import type { Languages } from "../files/check-files";

/** What an input is checked with. */
export interface Checks {
  readonly index: GlossaryIndex | null;
  /** Loaded only where the glossary has verbs or adjectives that Japanese conjugates. */
  readonly tokenizer: Tokenizer | undefined;
}

/** The glossaries as one for an input's direction, and a tokenizer if they need one. */
export async function prepareChecks(
  input: CheckInput,
  glossaries: readonly Glossary[],
  languages: Languages,
): Promise<Checks> {
  if (glossaries.length === 0) return { index: null, tokenizer: undefined };
  const source = sourceOf(input, languages);
  const known = compiled.get(glossaries) ?? new Map<Language, GlossaryIndex>();
  compiled.set(glossaries, known);
  const index =
    known.get(source) ??
    compileGlossary(
      overlayGlossaries(
        glossaries.map((one) => withoutProposed(one)),
        source,
      ),
    );
  known.set(source, index);
  return { index, tokenizer: hasConjugatedTerms(index) ? await createTokenizer() : undefined };
}

/** Compiled once for all files of a run. */
const compiled = new WeakMap<readonly Glossary[], Map<Language, GlossaryIndex>>();

function sourceOf({ units }: CheckInput, { from, to }: Languages): Language {
  if (from !== undefined) return from;
  if (to !== undefined) return otherLanguage(to);
  const unit = units[0]?.unit;
  if (unit?.sourceLanguage !== undefined) return unit.sourceLanguage;
  if (unit?.targetLanguage !== undefined) return otherLanguage(unit.targetLanguage);
  const texts = units.slice(0, 20).map(({ unit: { source } }) => (typeof source === "string" ? source : source.text));
  return detectLanguage(texts.join("\n")) ?? "ja";
}
