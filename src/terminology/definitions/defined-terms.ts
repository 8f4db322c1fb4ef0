import type { Language, Range } from "../../model";
import { englishForms } from "../variants/english-forms";
import { japaneseForms } from "../variants/japanese-forms";

/** A term that a text introduces in words: where it stands, and where what it stands for ends. */
export interface NamedTerm {
  readonly term: string;
  readonly range: Range;
  readonly longEnd: number;
}

/** Without any of these a text introduces nothing, and most texts have none. */
const hints: Readonly<Record<Language, RegExp>> = {
  en: /[“”„"«‘*_]|(?<!\p{L})'|\b(?:known|referred|hereafter|hereinafter|henceforth)\b|\(the /iu,
  ja: /[「『“”"＂〝【*]|以\s?下|これ|[称名俗略]/u,
};

/** Terms that a text says it will use, or what they mean; each place once, in the order of the text. Linear in the text. */
export function definedTerms(text: string, language: Language): NamedTerm[] {
  const found = new Map<number, NamedTerm>();
  if (!hints[language].test(text)) return [];
  for (const form of language === "ja" ? japaneseForms() : englishForms())
    for (const match of text.matchAll(form)) {
      // A form has a group for each kind of quotation marks.
      const group = match.findIndex((captured, index) => index > 0 && captured !== undefined);
      if (group < 0) continue;
      const captured = match[group]!;
      const [start] = match.indices?.[group] ?? [match.index];
      const lead = /^[\s・、「『*_]*/u.exec(captured)![0].length;
      const term = captured
        .slice(lead)
        .replace(/[\s,.;*_」』]+$/u, "")
        .replace(trailingBracket, "");
      const from = start + lead;
      if (term === "" || found.has(from) || !isTerm(term)) continue;
      found.set(from, { term, range: [from, from + term.length], longEnd: longEndBefore(text, match.index) });
    }
  return [...found.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** A reading or an abbreviation behind a name. */
const trailingBracket = /(?<=\S)\s?[（(][^（）()]{1,60}[）)]$/u;

/** A name has letters, and is no sentence. */
function isTerm(term: string): boolean {
  return /\p{L}/u.test(term) && !/[.!?]\s|[。！？○●]|[!?]$/u.test(term);
}

/** A bracket that opens farther back is not looked for, so that the cost stays linear. */
const longestBracket = 300;

/** Behind the last word before a place: in front of the bracket that opens there. */
function longEndBefore(text: string, at: number): number {
  const from = Math.max(0, at - longestBracket);
  const before = text.slice(from, at);
  const bracket = Math.max(before.lastIndexOf("（"), before.lastIndexOf("("));
  const isOpen = bracket >= 0 && !/[)）]/u.test(before.slice(bracket));
  return from + (isOpen ? bracket : before.trimEnd().length);
}
