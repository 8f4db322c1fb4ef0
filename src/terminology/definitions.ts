import { hasJapanese } from "../language";
import type { Language, Range } from "../model";
import { definedTerms, type NamedTerm } from "./defined-terms";
import { isShortForm, longFormBefore } from "./long-forms";

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

/**
 * The definitions and abbreviations that a text introduces, in the order of the text: `(hereinafter “X”)`, `the “X”`,
 * `known as X`, `“X” means …`, `Long Name (LN)`, `LN (Long Name)`, `long name, or LN,`; `（以下「X」という。）`, `以下「X」と総称する`,
 * `（通称「X」）`, `いわゆる「X」`, `「X」とは…をいう`, `名称（略称：LN）`, `名称（LN：Long Name）`, `LN（名称）`.
 *
 * @example
 * findDefinitions("the Open Networks Programme (ONP)", "en")
 * //=> [{ kind: "abbreviation", term: "ONP", long: { text: "Open Networks Programme", … }, … }]
 */
export function findDefinitions(text: string, language: Language): TermDefinition[] {
  const named = definedTerms(text, language);
  const starts = Int32Array.from(named, ({ range }) => range[0]);
  const isNamed = ({ range: [from, to] }: Bracket): boolean => {
    const first = named[firstFrom(starts, from)];
    return first !== undefined && first.range[1] <= to;
  };
  const found = findBrackets(text).flatMap((bracket) => {
    if (language === "ja" && isNamed(bracket) && !/略称|略語|略/u.test(bracket.inside)) return [];
    const one = abbreviation(text, bracket, language) ?? reversed(text, bracket, language);
    return one === null ? [] : [one];
  });
  const abbreviated = [...found, ...(language === "en" ? namedBesides(text) : [])];
  const taken = new Set<number>();
  for (const { range } of abbreviated) for (let at = range[0]; at < range[1]; at += 1) taken.add(at);
  const isAbbreviated = ({ range }: NamedTerm): boolean => taken.has(range[0]) || taken.has(range[1] - 1);
  const defined = named
    .filter((one) => !isAbbreviated(one))
    .map(({ term, range, longEnd }): TermDefinition => ({ kind: "definition", term, range, long: null, longEnd }));
  return [...defined, ...abbreviated].sort((a, b) => a.range[0] - b.range[0]);
}

/** The index of the first of some rising numbers that is no less than a bound. */
function firstFrom(numbers: Int32Array, bound: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bracket with what it holds, brackets inside it included. */
interface Bracket {
  readonly range: Range;
  readonly inside: string;
}

/** Brackets of either width that are closed, the inner ones too, by their beginning. */
function findBrackets(text: string): Bracket[] {
  const brackets: Bracket[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()（）]/gu)) {
    if (bracket === "(" || bracket === "（") open.push(index);
    else {
      const start = open.pop();
      if (start !== undefined) brackets.push({ range: [start, index + 1], inside: text.slice(start + 1, index) });
    }
  }
  return brackets.sort((a, b) => a.range[0] - b.range[0]);
}

/** What only says that a short form follows: `略称：`, `通称`, `英:`, `hereinafter`, `abbreviated as`. */
const announced = {
  ja: /^(?:以下、?\s?)?(?:略称|略語|英略称|英語略称|略|通称)(?:は|\s?[：:])?\s?[「“"]?/u,
  en: /^(?:(?:hereafter|hereinafter|henceforth|also|abbreviated|abbr\.?|known|referred to|called|as|to|or|the|i\.e\.|“|")(?:[,:]?\s|(?<=[“"])))+[“"]?|^[“"‘']/iu,
};
const shortForm = /^([^\s,，、;；:：()（）「」“”"]{2,13})(?=[」”"’']?\s?(?:[,，、;；：:。]|$|という|と略|と呼))/u;

/** `名称（LN）`, `名称（LN、…）`, `名称（略称：LN）`, `名称（LN：Long Name）`, `名称（Long Name: LN）`, `Long Name (LN)`. */
function abbreviation(text: string, { range: [start], inside }: Bracket, language: Language): TermDefinition | null {
  const end = text.slice(0, start).trimEnd().length;
  const lead = inside.length - inside.trimStart().length;
  const skipped = lead + (announced[language].exec(inside.slice(lead))?.[0].length ?? 0);
  const term = shortForm.exec(inside.slice(skipped).trimEnd())?.[1];
  if (language === "en") {
    if (term === undefined) return null;
    const long = longFormBefore(text, unquoted(text, end), term);
    if (long === null) return null;
    return { kind: "abbreviation", term, range: rangeOf(start + 1 + skipped, term), long, longEnd: end };
  }
  if (
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々」』”）)]$/u.test(text.slice(Math.max(0, end - 2), end))
  )
    return null;
  if (term !== undefined && isShortForm(term)) {
    const rest = skipped + term.length;
    const spelt = /^\s?[,，、;；：:]\s?(\p{Script=Latin}[^：:、，;；（）()]{2,120})/u.exec(inside.slice(rest));
    const from = spelt ? start + 1 + rest + spelt[0].length - spelt[1]!.length : 0;
    const long = spelt ? longFormBefore(text, from + spelt[1]!.trimEnd().length, term, from) : null;
    return { kind: "abbreviation", term, range: rangeOf(start + 1 + skipped, term), long, longEnd: end };
  }
  // The English name first: `（World Health Organization：WHO）`.
  const last =
    /^(?:英[語文]?(?:名|名称)?\s?[：:]\s?)?(\p{Script=Latin}[^：:、，;；（）()]{2,120}?)\s?[,，、;；：:]\s?(?:略称\s?[：:]?\s?)?([^\s,，、;；:：]{2,13})$/u.exec(
      inside.trim(),
    );
  if (last === null || !isShortForm(last[2]!)) return null;
  const at = start + 1 + inside.lastIndexOf(last[2]!);
  const from = start + 1 + inside.indexOf(last[1]!);
  const long = longFormBefore(text, from + last[1]!.length, last[2]!, from);
  return long && { kind: "abbreviation", term: last[2]!, range: rangeOf(at, last[2]!), long, longEnd: end };
}

/** Before a closing quotation mark, which is no part of the name. */
function unquoted(text: string, end: number): number {
  return /[”"’']/u.test(text[end - 1] ?? "") ? end - 1 : end;
}

/** `WTSA（世界電気通信標準化総会）`, `DLT (distributed ledger technology)`: the abbreviation first, its name in the bracket. */
function reversed(text: string, { range: [start, end], inside }: Bracket, language: Language): TermDefinition | null {
  const before = text.slice(Math.max(0, start - 15), start).trimEnd();
  const term = /(?<![\p{Script=Latin}\d０-９&.-])[\p{Script=Latin}\d０-９&.-]{2,12}$/u.exec(before)?.[0];
  const name = inside.trim();
  if (term === undefined || !isShortForm(term)) return null;
  const from = text.slice(0, start).trimEnd().length - term.length;
  const at = start + 1 + inside.indexOf(name);
  const long =
    language === "ja" && hasJapanese(name)
      ? isName(name)
        ? { text: name, range: rangeOf(at, name) }
        : null
      : longFormBefore(text, at + name.length, term, at);
  return long && { kind: "abbreviation", term, range: rangeOf(from, term), long, longEnd: end - 1 };
}

/** `distributed ledger technology, or DLT, …` and `… (abbreviated) as DLT`, without a bracket. */
function namedBesides(text: string): TermDefinition[] {
  const named =
    /(?:,\s(?:or|hereinafter|abbreviated (?:as|to)|known as|called)|\sabbreviated (?:as|to))\s[“"]?([\p{Script=Latin}\d&-]{2,12})(?![\p{L}\d&-])/gu;
  return [...text.matchAll(named)].flatMap((match): TermDefinition[] => {
    const term = match[1]!;
    if (!isShortForm(term)) return [];
    const verb = /\s(?:is|are|was|were)$/u.exec(text.slice(Math.max(0, match.index - 5), match.index));
    const end = match.index - (verb?.[0].length ?? 0);
    const long = longFormBefore(text, end, term);
    const range = rangeOf(match.index + match[0].lastIndexOf(term), term);
    return long === null ? [] : [{ kind: "abbreviation", term, range, long, longEnd: end }];
  });
}

function rangeOf(from: number, text: string): Range {
  return [from, from + text.length];
}

/** A name in Japanese rather than a remark: no verb endings, no particles of a clause, no date. */
function isName(text: string): boolean {
  return (
    text.length <= 60 &&
    /[\u30a1-\u30fc\u4e00-\u9fff）]$/u.test(text) &&
    !/[、。\d]|[はをがにでもへ]|以下|参照|旧/u.test(text.replace(/に(?:関する|向けた|係る|おける|よる)/gu, ""))
  );
}
