import type { ConceptEntry, Term } from "../../model";
import { irregularForms } from "../../language";

/** How an English term changes, besides its number: as a verb, as an adjective, or not at all. */
export type Inflection = "verb" | "adjective" | null;

/**
 * Whether a term is a verb or an adjective: by its part of speech, else by the Japanese of its entry, which tells (利用する, 速い).
 */
export function inflectionOf({ ja }: ConceptEntry, { term, partOfSpeech }: Term): Inflection {
  if (partOfSpeech !== undefined) return partOfSpeech === "verb" || partOfSpeech === "adjective" ? partOfSpeech : null;
  if (!/^\p{Ll}/u.test(term)) return null;
  const [first] = ja.filter(({ status }) => status !== "deprecated");
  if (first === undefined) return null;
  if (first.partOfSpeech !== undefined)
    return first.partOfSpeech === "verb" || first.partOfSpeech === "adjective" ? first.partOfSpeech : null;
  if (/する$|[\u3400-\u9fff][\u3041-\u3096]{0,3}[うくぐすつぬぶむる]$/u.test(first.term)) return "verb";
  return /[\u3400-\u9fff]い$|[\u3400-\u9fff]しい$/u.test(first.term) && !term.includes(" ") ? "adjective" : null;
}

/**
 * The other forms of a term: `loaded`, `loading` of `load`, `set up` and `setting up`, `faster`. Of several words the first
 * changes, an adverb before it aside.
 *
 * @example
 * inflectedForms("log in", "verb") //=> ["logged in", "logging in", …]
 */
export function inflectedForms(term: string, inflection: Inflection): string[] {
  if (inflection === null) return [];
  const [, adverb = "", word = "", rest = ""] = /^((?:\p{Ll}+ly )?)(\p{Ll}{2,})((?:[\s-].*)?)$/u.exec(term) ?? [];
  if (word === "") return [];
  const forms = inflection === "verb" ? verbForms(word) : comparedForms(word);
  return forms.map((form) => adverb + form + rest);
}

function verbForms(word: string): string[] {
  const irregular = irregularForms(word);
  const past = irregular.length > 0 ? irregular : withEnding(word, "ed");
  return [...past, ...withEnding(word, "ing")];
}

function comparedForms(word: string): string[] {
  return word.length > 8 ? [] : [...withEnding(word, "er"), ...withEnding(word, "est")];
}

/** `stop` gives `stopped` and `stoped`: which verbs double their last letter no spelling tells for sure. */
function withEnding(word: string, ending: string): string[] {
  const stem = ending === "ing" ? word.replace(/(?<=[^eoy])e$/u, "") : word.replace(/e$/u, "");
  if (/[^aeiou]y$/u.test(word) && ending !== "ing") return [`${word.slice(0, -1)}i${ending}`];
  if (/ie$/u.test(word) && ending === "ing") return [`${word.slice(0, -2)}ying`];
  const plain = stem + ending;
  return /[^aeiou][aeiou][bdglmnprt]$/u.test(word) ? [plain, stem + word.slice(-1) + ending] : [plain];
}
