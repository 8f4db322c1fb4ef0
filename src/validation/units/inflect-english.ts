/*
 * Just as much English morphology as it takes to put one term in the place of another: what is not sure gives null.
 */

/** Words without a plural, as the last word of a term. */
const uncountable: ReadonlySet<string> = new Set(
  (
    "access advice connectivity content data encryption equipment evidence expertise feedback furniture hardware health help " +
    "information infrastructure interoperability knowledge legislation literature machinery malware money news personnel " +
    "progress research security software staff storage traffic training transport privacy work"
  ).split(" "),
);

const irregular: Readonly<Record<string, string>> = {
  analysis: "analyses",
  basis: "bases",
  child: "children",
  crisis: "crises",
  criterion: "criteria",
  half: "halves",
  hypothesis: "hypotheses",
  life: "lives",
  person: "people",
  phenomenon: "phenomena",
  quiz: "quizzes",
  shelf: "shelves",
  thesis: "theses",
  knife: "knives",
  man: "men",
  woman: "women",
};

/**
 * The plural of a term: of its last word, or of the one before `of`, `for` and the like; null where it may have none.
 *
 * @example
 * pluralOf("point of contact") //=> "points of contact"
 * pluralOf("cyber security") //=> null
 */
export function pluralOf(term: string): string | null {
  const match = /^(?<head>.*?)(?<tail>(?:\s(?:of|for|in|on|at|to|with|by|from|under|between)\s.*)?)$/su.exec(term);
  const { head = "", tail = "" } = match?.groups ?? {};
  const word = /[\p{L}\d]+$/u.exec(head)?.[0] ?? "";
  const plural = pluralOfWord(word);
  return plural === null ? null : head.slice(0, head.length - word.length) + plural + tail;
}

function pluralOfWord(word: string): string | null {
  const lower = word.toLowerCase();
  if (/^[A-Z]{2,}\d*$/u.test(word)) return `${word}s`;
  if (word === "" || uncountable.has(lower) || /(?:ics|ness|ism|ing|ware|s)$/u.test(lower)) {
    // A bus and a class have plurals; what else ends in -s is likely one.
    return /(?:ss|us)$/u.test(lower) && !uncountable.has(lower) && !lower.endsWith("ness") ? `${word}es` : null;
  }
  const known = Object.hasOwn(irregular, lower) ? irregular[lower] : undefined;
  if (known !== undefined) return word.slice(0, 1) + known.slice(1);
  if (/[^aeiou]man$/u.test(lower) && lower !== "human") return `${word.slice(0, -2)}en`;
  if (/(?:x|z|ch|sh)$/u.test(lower)) return `${word}es`;
  if (/[^aeiou]y$/u.test(lower)) return `${word.slice(0, -1)}ies`;
  return /(?:fe?|[^aeiou]o)$/u.test(lower) && !/(?:ff|oof|ief|rf)$/u.test(lower) ? null : `${word}s`;
}

/**
 * A text in the capitals of another that stands for `term`: as it is, with a capital first letter, Each Word so, or ALL
 * CAPITALS; null for other capitals.
 *
 * @example
 * inCapitalsOf("Data Bank", "data bank", "database") //=> "Database"
 */
export function inCapitalsOf(surface: string, term: string, text: string): string | null {
  if (surface === term) return text;
  const capitalized = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  if (surface === capitalized(term)) return capitalized(text);
  if (surface === term.toUpperCase() && /\p{Lu}.*\p{Lu}/su.test(surface)) return text.toUpperCase();
  const titled = (words: string): string =>
    words.replaceAll(
      /(?<![\p{L}\d'’])(?!(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with)(?![\p{L}\d]))\p{Ll}/gu,
      (letter) => letter.toUpperCase(),
    );
  return surface === titled(term) || surface === capitalized(titled(term)) ? titled(text) : null;
}

/** Whether `an` stands before a word: by its sound as far as its spelling tells. */
export function takesAn(word: string): boolean {
  const acronym = /^[A-Z](?=[A-Z\d&-]|$)/u.exec(word);
  if (acronym !== null) return /[AEFHILMNORSX]/u.test(acronym[0]);
  if (/^(?:hour|honest|honou?r|heir|8|11(?!\d)|18(?!\d))/iu.test(word)) return true;
  return /^[aeiou]/iu.test(word) && !/^(?:uni(?!n|m)|us[aeu]|usu|eu|ubiq|util|one(?![a-z])|once)/iu.test(word);
}
