import {
  type Automaton,
  buildAutomaton,
  type GlossaryIndex,
  type RecognizedTerm,
  recognizeTerms,
  scan,
} from "../../glossary";
import type { Tokenizer } from "../../language";
import type { Language } from "../../model";

/** Finds a glossary's terms in texts. */
export type Recognizer = (text: string, language: Language) => RecognizedTerm[];

/**
 * A recognizer that cuts Japanese into words only where it matters: where the stem of a verb or adjective in kana stands (those
 * with kanji are told by their endings). Cutting every text would cost more than all rules together.
 */
export function createRecognizer(index: GlossaryIndex, tokenizer: Tokenizer | undefined): Recognizer {
  const stems = tokenizer === undefined ? null : stemAutomaton(index);
  return (text, language) => {
    const cut = language === "ja" && tokenizer !== undefined && stems !== null && holds(text, stems);
    return spelledBest(recognizeTerms(text, index, { language, ...(cut ? { tokenizer } : {}) }));
  };
}

/** Whether a glossary has Japanese verbs or adjectives in kana, which only a tokenizer finds in every form. */
export function hasConjugatedTerms(index: GlossaryIndex): boolean {
  return stemAutomaton(index) !== null;
}

/** What only a tokenizer tells apart: verbs and adjectives in kana throughout. */
const inKana = /^[\u3041-\u3096]{1,8}[うくぐすつぬぶむるい]$/u;

function stemAutomaton(index: GlossaryIndex): Automaton | null {
  const stems = new Set<string>();
  for (const { ja } of index.glossary.entries) {
    for (const { term, partOfSpeech } of ja) {
      if (partOfSpeech !== "noun" && inKana.test(term)) stems.add(term.slice(0, -1));
    }
  }
  return stems.size === 0 ? null : buildAutomaton([...stems].sort());
}

function holds(text: string, stems: Automaton): boolean {
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
  let found = false;
  scan(stems, units, units.length, () => (found = true));
  return found;
}

/**
 * Of several terms of one entry at one place the one that is spelled as the text is: サーバ is the deprecated サーバ even
 * though サーバー has the same folded form.
 */
function spelledBest(terms: readonly RecognizedTerm[]): RecognizedTerm[] {
  return terms.filter(
    (one) =>
      !terms.some(
        (other) =>
          other !== one &&
          other.entry === one.entry &&
          other.range[0] === one.range[0] &&
          other.range[1] === one.range[1] &&
          likeness(other) > likeness(one),
      ),
  );
}

function likeness({ surface, term }: RecognizedTerm): number {
  if (surface === term.term) return 3;
  if (surface.toLowerCase() === term.term.toLowerCase()) return 2;
  return surface.normalize("NFKC").toLowerCase() === term.term.normalize("NFKC").toLowerCase() ? 1 : 0;
}
