/** Plurals that name something else than their singulars do, or have no singular. */
const lonePlurals: ReadonlySet<string> = new Set(
  (
    "affairs alms arms arrears assets belongings clothes communications customs damages details dues earnings economics " +
    "ethics goods grounds headquarters laws-and-regulations logistics mathematics means minutes news operations outskirts " +
    "particulars physics politics premises proceeds remains rights savings securities semantics series species statistics " +
    "studies telecommunications terms thanks works"
  ).split(" "),
);

/** Lower-case words that join the parts of a name. */
const joiners = /\s(?:and|or|of|for|in|on|to|with|by|from|at|the)\s/u;

/**
 * The singular of a term whose last word is a regular plural; a name, and a term with `of` or `and`, stay as they are.
 *
 * @example
 * singularTerm("semiconductors") //=> "semiconductor"
 * singularTerm("terms of service") //=> "terms of service"
 */
export function singularTerm(term: string): string {
  const [, before = "", last = ""] = /^(.*[\s-])?(\p{Ll}{4,})$/u.exec(term) ?? [];
  if (last === "" || joiners.test(` ${term} `) || lonePlurals.has(last)) return term;
  return before + singularWord(last);
}

function singularWord(word: string): string {
  if (!word.endsWith("s") || /(?:ss|us|is|ics|as|os)$/u.test(word)) return word;
  if (/[^aeiou]ies$/u.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/u.test(word)) return word.slice(0, -2);
  // `analyses` is irregular: -is or -e.
  return /(?:ly|he|ri|a)ses$/u.test(word) ? word : word.slice(0, -1);
}
