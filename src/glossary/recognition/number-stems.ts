/** Words whose number no ending tells, with what the two forms have in common. Never longer than the shorter of them. */
const irregular: ReadonlyMap<string, string> = new Map(
  (
    "addendum addenda addendu, alias aliases alias, analysis analyses analysi, appendix appendices appendixes appendi," +
    "atlas atlases atlas, bias biases bias, calorie calories calori, canvas canvases canvas, child children child," +
    "consortium consortia consortiums consortiu, cookie cookies cooki, corpus corpora corpuses corpu," +
    "crisis crises crisi, criterion criteria criteri, curriculum curricula curriculums curriculu," +
    "diagnosis diagnoses diagnosi, emphasis emphases emphasi, focus focuses foci focu, formula formulae formulas formula," +
    "forum fora forums foru, gas gases gas, half halves hal, hypothesis hypotheses hypothesi, index indices indexes inde," +
    "knife knives kni, lens lenses lens, matrix matrices matrixes matri," +
    "memorandum memoranda memorandums memorandu, movie movies movi, nucleus nuclei nucleu," +
    "parenthesis parentheses parenthesi, phenomenon phenomena phenomen, quiz quizzes quiz, radius radii radiu," +
    "schema schemata schemas schema, selfie selfies selfi, shelf shelves shel, spectrum spectra spectrums spectru," +
    "stimulus stimuli stimulu, symposium symposia symposiums symposiu, synthesis syntheses synthesi," +
    "thesis theses thesi, vertex vertices vertexes verte, woman women woman"
  )
    .split(/,\s*/)
    .flatMap((line) => {
      const words = line.split(" ");
      const stem = words.pop() ?? "";
      return words.map((word) => [word, stem] as const);
    }),
);

/** Words in -s that are no plurals, or whose singular is another word: a glossary's `news` is not `new`. */
const unchanged: ReadonlySet<string> = new Set(
  "always arms customs does economics ethics goods logistics mathematics means news overseas perhaps physics politics series species statistics texas thus whereas yes".split(
    " ",
  ),
);

/**
 * What a lower-case word has in common with its plural: `policies` and `policy` give `policy`. Not always a word, and never
 * longer than the word. A light stemmer after Harman, "How effective is suffixing?" (JASIS 42, 1991), with the cases above.
 */
export function numberStem(word: string): string {
  const stem = irregular.get(word);
  if (stem !== undefined) return stem;
  if (word.length <= 3 || unchanged.has(word)) return word;
  // `cache` and `cause` have the stem that `caches` and `causes` have as well as `statuses`.
  if (/(?:ss|x|ch|sh|zz|u[sz]|o)e$/.test(word)) return word.slice(0, -1);
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return word.slice(0, word.length > 4 && /(?:ss|x|ch|sh|zz|u[sz]|o)es$/.test(word) ? -2 : -1);
}

/** 1 where a word of this first letter and length is treated by itself, at `letter * 16 + length`: most words need no look-up. */
const special = new Uint8Array(0x80 * 16);
for (const word of [...irregular.keys(), ...unchanged]) special[word.charCodeAt(0) * 16 + word.length] = 1;

const [a, c, e, h, i, o, s, u, x, z] = [..."aceihosuxz"].sort().map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * `numberStem` on the units of a folded word, in place: the new length of the word. The same rules without a string for
 * each word, which a text of megabytes would feel.
 */
export function stemUnits(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  // Shorter words have no plural that is known here, and a run of thousands of letters is no word.
  if (length < 4 || length > 40) return length;
  const first = units[start]!;
  const last = units[end - 1]!;
  if (first < 0x80 && length < 16 && special[first * 16 + length] === 1) {
    const stem = numberStem(String.fromCharCode(...units.subarray(start, end)));
    for (let index = 0; index < stem.length; index += 1) units[start + index] = stem.charCodeAt(index);
    return stem.length;
  }
  if (last === e) return isSibilant(units, end - 1) ? length - 1 : length;
  if (last !== s) return length;
  const before = units[end - 2]!;
  if (before === s || before === u || before === i) return length;
  if (before !== e) return length - 1;
  const third = units[end - 3]!;
  const fourth = units[end - 4]!;
  const vowel = fourth === a || fourth === e || fourth === i || fourth === o || fourth === u;
  if (third === i && length > 4 && !vowel) {
    units[end - 3] = 0x79;
    return length - 2;
  }
  return length > 4 && isSibilant(units, end - 2) ? length - 2 : length - 1;
}

/** Whether the units before an index are an ending behind which the plural has -es: -ss, -x, -ch, -sh, -zz, -us, -uz, -o. */
function isSibilant(units: Uint16Array, end: number): boolean {
  const third = units[end - 1]!;
  const fourth = units[end - 2]!;
  if (third === x || third === o) return true;
  if (third === s) return fourth === s || fourth === u;
  if (third === z) return fourth === z || fourth === u;
  return third === h && (fourth === c || fourth === s);
}
