import type { LanguageSection, PartOfSpeech, Term, TermStatus } from "../../model";
import { preferredFirst } from "./entry-faults";

/** A section with a term in it, in the given status; one that is there already gets the status. */
export function putTerm(section: LanguageSection, term: string, status: TermStatus): LanguageSection {
  if (!section.some((other) => other.term === term)) return [...section, { term, status }];
  return preferredFirst(section.map((other) => (other.term === term ? { ...other, status } : other)));
}

/** A section with a term of it first and preferred; one that was preferred before becomes admitted. */
export function preferTerm(section: LanguageSection, term: string): LanguageSection {
  const chosen = section
    .filter((other) => other.term === term)
    .map((other): Term => ({ ...other, status: "preferred" }));
  const others = section
    .filter((other) => other.term !== term)
    .map((other): Term => (other.status === "preferred" ? { ...other, status: "admitted" } : other));
  return [...chosen, ...others];
}

/** A section with a term under another name, once. */
export function renameTerm(section: LanguageSection, from: string, to: string): LanguageSection {
  if (from === to) return section;
  const renamed = section.map((term) => (term.term === from ? { ...term, term: to } : term));
  return renamed.filter((term, index) => renamed.findIndex((other) => other.term === term.term) === index);
}

/** A section with a word class on one of its terms. */
export function classifyTerm(section: LanguageSection, term: string, partOfSpeech: PartOfSpeech): LanguageSection {
  return section.map((other) => (other.term === term ? { ...other, partOfSpeech } : other));
}

/** Whether a section has a term. */
export function hasTerm(section: LanguageSection, term: string): boolean {
  return section.some((other) => other.term === term);
}
