import type { Range } from "../../model";
import { endBefore, partsOf, type Bracket } from "./brackets";
import type { TermDefinition } from "./term-definition";
import { longFormAfter, longFormBefore } from "./long-forms";
import { strengthOf } from "./short-forms";

const separators = /[,，、;；|]\s?|\s[–—-]\s|:\s(?=\d)|\s?\/\s?|\s(?:or|and)\s/gu;
/** What only says that a short form follows: `hereinafter`, `abbreviated as`, `in short`, `the`, quotation marks. */
const announced =
  /^(?:(?:hereafter|hereinafter|henceforth|also|commonly|often|usually|simply|just|abbreviated|abbreviation|abbr\.?|acronym|short|initials|in short|for short|a\.?k\.?a\.?|known|referred to|called|as|to|or|the|i\.e\.|French|German|Spanish)(?:[,:]?\s{1,4}|:\s?|(?=[“"‘'*_])))*[“"‘'*_«]{0,3}/iu;
const closing = /(?:['’]s|[”"’'*_»]|\s(?:for short|in short|hereafter|hereinafter))+$/iu;
/** `(e.g. the WHO)`, `(see Annex A)` speak of something else. */
const isAside = /^(?:e\.?g\.?|eg|see|cf\.?|such as|including|for example|from|by|with|in|at|until|since|formerly)\b/iu;

/** `Long Name (LN)`, `Long Name (hereinafter “LN”, …)`, `Long Name (OECD/DAC)`, `LN (Long Name)`. */
export function englishAbbreviation(text: string, bracket: Bracket): TermDefinition | null {
  const { inside, square } = bracket;
  if (isAside.test(inside.trimStart())) return null;
  const start = bracket.range[0] + 1;
  const end = endBefore(text, bracket.range[0]);
  const parts = partsOf(inside, separators).slice(0, 4);
  const whole = { text: inside.trim(), at: inside.length - inside.trimStart().length, separator: "" };
  for (const part of parts.length > 1 && !square ? [whole, ...parts] : [whole]) {
    const lead = announced.exec(part.text)?.[0].length ?? 0;
    const term = part.text.slice(lead).replace(closing, "");
    if (term.length > 16 || !/^\S+(?:\s\S+){0,2}$/u.test(term) || strengthOf(term) === null) continue;
    // `emissions trading system (EU ETS)`: a name before the abbreviation.
    const last = /^\p{Lu}+\s(\p{Lu}{3,})$/u.exec(term)?.[1];
    const long =
      longFormBefore(text, end, term) ??
      longFormBefore(text, beforeNumber(text, end), term) ??
      (last === undefined ? null : longFormBefore(text, end, last));
    if (long === null) continue;
    const from = start + part.at + lead;
    // `LC-MS/MS` is one abbreviation though its first part is spelt alone.
    const rest = /^(?:\/[\p{L}\d]+)+/u.exec(inside.slice(part.at + lead + term.length))?.[0] ?? "";
    return {
      kind: "abbreviation",
      term: term + rest,
      range: [from, from + term.length + rest.length],
      long,
      longEnd: end,
    };
  }
  return square ? null : reversed(text, bracket);
}

/** `General Data Protection Regulation (EU) 2016/679 (“GDPR”)`: in front of a bracket and a number. */
function beforeNumber(text: string, end: number): number {
  const from = Math.max(0, end - 60);
  const number = /\s?\([^()]{1,40}\)(?:\s(?:No\.?\s)?[\d/.-]+)?$/u.exec(text.slice(from, end));
  return number === null ? end : from + number.index;
}

/** `DLT (distributed ledger technology)`: the abbreviation first, its name in the bracket. */
export function reversed(text: string, { range: [start], inside }: Bracket): TermDefinition | null {
  const end = endBefore(text, start);
  const before = text.slice(Math.max(0, end - 28), end);
  const one = /(?<![\p{Script=Latin}\d０-９&.-])[\p{Script=Latin}\p{Script=Greek}\d０-９&./-]{2,12}$/u.exec(
    before,
  )?.[0];
  if (one === undefined || strengthOf(one) !== "strong") return null;
  const two = /(?<![\p{Script=Latin}\d&.-])\p{Lu}\p{Ll}{1,11}\s\S{2,12}$/u.exec(before)?.[0];
  const lead =
    /^\s*(?:(?:short for|which stands for|stands for|i\.e\.,?|or|the|an?)\s)*[“"‘'*_]{0,3}/iu.exec(inside)?.[0]
      .length ?? 0;
  const first = /^[^,，、;；:：]{3,}/u.exec(inside.slice(lead))?.[0].length ?? 0;
  for (const term of two === undefined ? [one] : [one, two])
    for (const length of [inside.length, lead + first]) {
      const to = start + 1 + inside.slice(0, length).replace(/[\s”"’'*_]+$/u, "").length;
      const long = longFormBefore(text, to, term.replace(/\s/gu, ""), start + 1);
      if (long === null || long.range[0] > start + 1 + lead) continue;
      return { kind: "abbreviation", term, range: [end - term.length, end], long, longEnd: to };
    }
  return null;
}

const short = "([\\p{Script=Latin}\\d&/-]{2,12})(?![\\p{L}\\d&-])";
const openQuote = "[“\"‘'*_]{0,3}";
const besides = (): RegExp[] => [
  // distributed ledger technology, or DLT, …; … is abbreviated to DLT; … also known by its acronym DLT; … – DLT –
  new RegExp(
    `(?:,\\s(?:or(?: simply)?|hereinafter|(?:also |commonly |often |better |usually )?(?:abbreviated (?:as|to)|shortened to|known as|called))|\\s(?:abbreviated|shortened) (?:as|to)|,?\\s(?:also |better |commonly )?(?:known|referred to) by (?:its|their|the) (?:acronym|abbreviation|initials))\\s(?:the )?${openQuote}${short}`,
    "gu",
  ),
  new RegExp(`\\s[–—]\\s(?:or )?(?:the )?${openQuote}${short}(?=[”"’'*_]{0,3}(?:\\s[–—]|,))`, "gu"),
];
const forward = (): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d&/-])${short}[”"’'*_]{0,3},?\\s(?:\\(?(?:which )?(?:stands|standing) for|(?:is |was )?(?:an? |the )?(?:abbreviation|acronym|initialism|short form|shorthand|short) (?:of|for))\\s(?:the )?${openQuote}`,
    "gu",
  );

/** Abbreviations that are named without a bracket. */
export function namedBesides(text: string): TermDefinition[] {
  const found: TermDefinition[] = [];
  for (const form of besides())
    for (const match of text.matchAll(form)) {
      const term = match[1]!;
      if (strengthOf(term) !== "strong") continue;
      const verb = /\s(?:is|are|was|were)(?:\s(?:often|commonly|usually|also|sometimes))?$/u.exec(
        text.slice(Math.max(0, match.index - 20), match.index),
      );
      const end = endBefore(text, match.index - (verb?.[0].length ?? 0));
      const long = longFormBefore(text, end, term);
      const from = match.index + match[0].lastIndexOf(term);
      if (long !== null)
        found.push({ kind: "abbreviation", term, range: [from, from + term.length], long, longEnd: end });
    }
  for (const match of text.matchAll(forward())) {
    const term = match[1]!;
    const long = longFormAfter(text, match.index + match[0].length, term);
    const range: Range = [match.index, match.index + term.length];
    if (long !== null) found.push({ kind: "abbreviation", term, range, long, longEnd: long.range[1] });
  }
  return found;
}
