/** English number words: cardinals, ordinals and what is built of them. */
const ones =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const onesOrdinal =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const small = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...onesOrdinal.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, 20 + 10 * index] as const,
    [`${word.slice(0, -1)}ieth`, 20 + 10 * index] as const,
  ]),
]);

/** Words that multiply what stands before them. */
export const englishScales: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
  ["trn", 1e12],
  ["mln", 1e6],
  ["mio", 1e6],
  ["bln", 1e9],
  ["lakh", 1e5],
  ["crore", 1e7],
]);

const months = new Map(
  [
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "- - - - - - - - Sept",
  ].flatMap((names) => names.split(" ").map((name, at) => [name, at + 1] as const)),
);

/** The month that a word names, 1 to 12; 0 for none. Only with a capital, since `may` and `march` are verbs. */
export function monthOf(word: string): number {
  const month = months.get(word);
  if (month !== undefined) return month;
  // JANUARY, in a heading.
  return /^\p{Lu}{3,9}$/u.test(word) && word !== "MAY" && word !== "MAR"
    ? (months.get((word[0] ?? "") + word.slice(1).toLowerCase()) ?? 0)
    : 0;
}

/** Words that imply a number without naming it, with what they may be written as in another language. */
const implied: ReadonlyMap<string, readonly number[]> = new Map<string, readonly number[]>([
  ...["a", "an", "single", "once", "each", "every", "another", "per", "sole", "only", "alone", "other", "any"].map(
    (word) => [word, [1]] as const,
  ),
  ...["both", "twice", "double", "doubled", "doubles", "doubling", "pair", "pairs", "couple", "dual", "bi", "twin"].map(
    (word) => [word, [2]] as const,
  ),
  ...["twofold", "secondary", "either", "neither", "between", "bilateral", "twins", "duo"].map(
    (word) => [word, [2]] as const,
  ),
  ...["inaugural", "maiden", "debut", "initial", "hourly", "daily", "weekly", "monthly", "yearly", "annual"].map(
    (word) => [word, [1]] as const,
  ),
  ["annually", [1]],
  ["quarterly", [1, 4]],
  ...["no", "none", "nil", "nothing", "without", "never", "not"].map((word) => [word, [0]] as const),
  ["thrice", [3]],
  ["centenary", [100]],
  ["centennial", [100]],
  ["bicentennial", [200]],
  ["primary", [1]],
  ["binary", [2]],
  ["decimal", [10]],
  ["hexadecimal", [16]],
  ["hex", [16]],
  ["octal", [8]],
  ["sexagesimal", [60]],
  ["ternary", [3]],
  ["squared", [2]],
  ["square", [2]],
  ["squares", [2]],
  ["cubed", [3]],
  ["cube", [3]],
  ["cubes", [3]],
  ["binomial", [2]],
  ["quadratic", [2]],
  ["cubic", [3]],
  ["hundredths", [100]],
  ["tenths", [10]],
  ["thousandths", [1000]],
  ["half", [0.5, 2, 50, 30, 5]],
  ["halves", [0.5, 2]],
  ["halved", [0.5, 2]],
  ["quarter", [0.25, 4, 15, 3]],
  ["quarters", [0.25, 4, 75]],
  ["triple", [3]],
  ["tripled", [3]],
  ["trilateral", [3]],
  ["trio", [3]],
  ["quadruple", [4]],
  ["dozen", [12]],
  ["dozens", [12, 10]],
  ["decade", [10]],
  ["decades", [10]],
  ["century", [100]],
  ["centuries", [100]],
  ["fortnight", [2, 14]],
  ["week", [1, 7]],
  ["noon", [12]],
  ["midday", [12]],
  ["midnight", [0, 12, 24]],
  ["hundreds", [100]],
  ["thousands", [1000]],
  ["millions", [1e6, 100, 1e4]],
  ["billions", [1e9, 10, 1e8]],
  ["tens", [10]],
  ["teenage", [10]],
  ["teenager", [10]],
  ["teenagers", [10]],
  ["teens", [10]],
  ["tenfold", [10]],
  ["twenties", [20]],
  ["thirties", [30]],
  ["forties", [40]],
  ["fifties", [50]],
  ["sixties", [60]],
  ["seventies", [70]],
  ["eighties", [80]],
  ["nineties", [90]],
]);

const multiples: readonly (readonly [beginning: string, value: number])[] = [
  ["doubl", 2],
  ["duplicat", 2],
  ["tripl", 3],
  ["trebl", 3],
  ["quadrupl", 4],
  ["quintupl", 5],
];
const none: readonly number[] = [];

/** What a word may stand for as a number, without being one: `daily`, `doubling`, `fivefold`. In lower case. */
export function impliedValues(word: string): readonly number[] {
  const known = implied.get(word);
  if (known !== undefined) return known;
  if (word.length > 5 && word.endsWith("fold")) {
    const factor = small.get(word.slice(0, -4)) ?? englishScales.get(word.slice(0, -4));
    if (factor !== undefined) return [factor];
  }
  for (const [beginning, value] of multiples) if (word.startsWith(beginning)) return [value];
  return none;
}

/** A run of number words. */
export interface NumeralRun {
  readonly value: number;
  /** How many words it takes. */
  readonly words: number;
}

/**
 * The number that starts at a word: `twenty five`, `two hundred and three`, `third`; null where none starts.
 *
 * @example
 * readNumeral(["two", "hundred", "and", "three", "members"], 0) //=> { value: 203, words: 4 }
 */
export function readNumeral(words: readonly string[], at: number): NumeralRun | null {
  const word = words[at] ?? "";
  const isArticle = (word === "a" || word === "an") && (words[at + 1]?.length ?? 0) > 4;
  const first = isArticle && englishScales.has(words[at + 1] ?? "") ? 1 : small.get(word);
  if (first === undefined) return null;
  let section = first;
  let total = 0;
  let index = at + 1;
  let last = first;
  for (; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const scale = word.length > 2 ? englishScales.get(word) : undefined;
    if (scale === 100) section *= 100;
    else if (scale !== undefined) {
      total += section * scale;
      section = 0;
    } else {
      const skipped = word === "and" && last >= 100 ? 1 : 0;
      const value = small.get(words[index + skipped] ?? "");
      const fits =
        value !== undefined &&
        ((section >= 20 && section % 10 === 0 && section % 100 !== 10 && value < 10 && value > 0) ||
          (last >= 100 && value < 100));
      if (!fits) break;
      section += value;
      index += skipped;
      last = value;
      continue;
    }
    last = scale;
  }
  return { value: total + section, words: index - at };
}
