import { hasJapanese, narrow } from "../language";
import type { Language, Range } from "../model";
import { longFormBefore } from "./long-forms";

/** A place where a text says what a term or an abbreviation stands for. */
export interface TermDefinition {
  /** `definition`: `（以下「日英関係省庁」という。）`, `(hereafter “Both Participants”)`. `abbreviation`: `Open Networks Programme (ONP)`. */
  readonly kind: "definition" | "abbreviation";
  /** The term that is introduced: the defined name or the abbreviation. */
  readonly term: string;
  readonly range: Range;
  /** What it stands for, where that can be told from this text alone: the English words that spell it, or what a bracket holds. */
  readonly long: { readonly text: string; readonly range: Range } | null;
  /** Where the long form ends; its beginning, in Japanese, is told by the translation as much as by what stands before it. */
  readonly longEnd: number;
}

/** A bracket with what it holds, brackets inside it included. */
interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly inside: string;
}

/**
 * The definitions and abbreviations that a text introduces.
 *
 * @example
 * findDefinitions("the Open Networks Programme (ONP)", "en")
 * //=> [{ kind: "abbreviation", term: "ONP", long: { text: "Open Networks Programme", … }, … }]
 */
export function findDefinitions(text: string, language: Language): TermDefinition[] {
  return findBrackets(text).flatMap((bracket) => {
    const found =
      definedTerm(bracket, language) ?? abbreviation(text, bracket, language) ?? reversed(text, bracket, language);
    return found === null ? [] : [found];
  });
}

/** Brackets of either width that are closed, the inner ones too, by their beginning. */
function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/gu)) {
    if (bracket === "(" || bracket === "（") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) brackets.push({ start, end: index + 1, inside: text.slice(start + 1, index) });
    }
  }
  return brackets.sort((a, b) => a.start - b.start);
}

const englishDefinition =
  /^(?:(?:hereafter|hereinafter|henceforth)\b[^“"”]{0,60}|(?:the|collectively,?(?: the)?|each an?|or)?\s?)[“"]([^“”"]{1,120})[”"]/iu;
const japaneseDefinition = /^以下、?\s*(?:本[^「」]{1,12}において)?、?\s*「([^「」]{1,80})」/u;

function definedTerm({ start, inside }: Bracket, language: Language): TermDefinition | null {
  const match = (language === "ja" ? japaneseDefinition : englishDefinition).exec(inside.trimStart());
  const term = match?.[1];
  if (!match || term === undefined) return null;
  const from = start + 1 + inside.length - inside.trimStart().length + match[0].lastIndexOf(term);
  return { kind: "definition", term, range: [from, from + term.length], long: null, longEnd: start };
}

/** Letters and digits with at least two capitals, or a capital and a digit: `GCOT`, `IoT`, `G7`, `ITU-T`, `R&D`, `PETs`. */
const short = /^(?=\S*\p{Lu}\S*[\p{Lu}\d])\p{Script=Latin}[\p{Script=Latin}\d&.-]{1,11}$/u;

function abbreviation(text: string, { start, inside }: Bracket, language: Language): TermDefinition | null {
  // `（略称：OECD）`, `（英語名：…）`: what precedes the colon only says that a name follows.
  const named = inside.trimStart().replace(/^(?:略称|略語|英略称|略|通称)\s?[：:]\s?/u, "");
  const term = /^([^\s,，、;:()（）「」“”]{2,12})(?=\s?(?:[,，、;]|\s*$))/u.exec(named)?.[1];
  if (term === undefined || !short.test(narrow(term))) return null;
  const from = start + 1 + inside.indexOf(term);
  const end = text.slice(0, start).trimEnd().length;
  const long = language === "en" ? longFormBefore(text, end, term) : null;
  if (language === "en" ? long === null : !hasJapanese(text.slice(Math.max(0, end - 1), end))) return null;
  return { kind: "abbreviation", term, range: [from, from + term.length], long, longEnd: end };
}

/** `WTSA（世界電気通信標準化総会）`: the abbreviation first, its Japanese name in the bracket. */
function reversed(text: string, { start, end, inside }: Bracket, language: Language): TermDefinition | null {
  if (language !== "ja") return null;
  const before = text.slice(Math.max(0, start - 14), start).trimEnd();
  const term = /(?<![\p{Script=Latin}\d&.-])[\p{Script=Latin}\d&.-]{2,12}$/u.exec(before)?.[0];
  const name = inside.trim();
  if (term === undefined || !short.test(term) || !isName(name)) return null;
  const from = start - (text.slice(0, start).length - text.slice(0, start).trimEnd().length) - term.length;
  const at = start + 1 + inside.indexOf(name);
  return {
    kind: "abbreviation",
    term,
    range: [from, from + term.length],
    long: { text: name, range: [at, at + name.length] },
    longEnd: end - 1,
  };
}

/** A name in Japanese rather than a remark: no verb endings, no particles of a clause, no date. */
function isName(text: string): boolean {
  return (
    text.length <= 60 &&
    /[\u30a1-\u30fc\u4e00-\u9fff）]$/u.test(text) &&
    !/[、。\d]|[はをがにでもへ]|以下|参照|旧/u.test(text.replace(/に(?:関する|向けた|係る|おける|よる)/gu, ""))
  );
}
