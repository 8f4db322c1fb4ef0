import { irregularBase } from "../../language";

/** Endings that British and American English spell differently, with the form that both are compared in. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|er|ers|ation|ations|ational)$/u, "iz$1"],
  [/ys(e|ed|es|ing)$/u, "yz$1"],
  [/our(s|ed|ing|able|ite|ites|al|ally)?$/u, "or$1"],
  [/tre(s|d)?$/u, "ter$1"],
  [/ogue(s)?$/u, "og$1"],
  [/ence(s)?$/u, "ense$1"],
  [/gramme(s)?$/u, "gram$1"],
  [/l(led|ling|ler|lers)$/u, "$1"],
  [/ement(s)?$/u, "ment$1"],
];

/** An English word in lower case and in the spelling that both sides of the Atlantic are compared in. */
export function normalizeSpelling(word: string): string {
  let form = word.toLowerCase();
  for (const [ending, replacement] of endings) if (ending.test(form)) form = form.replace(ending, replacement);
  return form;
}

/**
 * Whether a word is a form of another: `notified` of `notify`, `servers` of `server`, `organisations` of `organization`.
 *
 * @example
 * isFormOf("stopping", "stop") //=> true
 */
export function isFormOf(word: string, base: string): boolean {
  if (word === base) return true;
  const irregular = irregularBase(word.toLowerCase());
  if (irregular !== undefined && irregular === base.toLowerCase()) return true;
  const [a, b] = [normalizeSpelling(word), normalizeSpelling(base)];
  return a === b || stems(a).some((stem) => stems(b).includes(stem));
}

/** What may be left of a word without its ending; the word itself first. */
function stems(word: string): string[] {
  if (word.length < 4) return [word];
  const found = [word];
  const ending = /(?:ies|ied|es|s|ed|d|ing|e|y)$/u.exec(word)?.[0];
  if (ending !== undefined && word.length - ending.length >= 3) {
    found.push(word.slice(0, -ending.length));
    if (ending === "es") found.push(word.slice(0, -1));
    const doubled = /([bdglmnprt])\1(?:ed|ing)$/u.exec(word);
    if (doubled !== null) found.push(word.slice(0, -ending.length - 1));
  }
  return found;
}

/**
 * Whether two words are of one family: `interoperable` and `interoperability`, `commit` and `commitment`. They begin alike for
 * five letters and more, and for three fifths of the longer word.
 */
export function isOfOneFamily(one: string, other: string): boolean {
  const [a, b] = [normalizeSpelling(one), normalizeSpelling(other)];
  let alike = 0;
  while (alike < a.length && a[alike] === b[alike]) alike += 1;
  return alike >= 5 && alike >= 0.6 * Math.max(a.length, b.length);
}
