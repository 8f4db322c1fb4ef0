import type { Quantity } from "./quantities";

/** Phrases that imply a number without naming it, with what they may be written as in another language. */
const phrases: readonly (readonly [pattern: RegExp, values: readonly number[]])[] = [
  [/(?:a?round|throughout)[ -]the[ -]clock|day and night|all day(?: long)?/giu, [24]],
  [/\b(?:all[ -]year|year[ -]round|every day|seven days a week)\b/giu, [365, 7]],
  [/\border of magnitude\b/giu, [10]],
  [/\b(?:inaugural|maiden|debut|initial|premiere?|kick-off)\b/giu, [1]],
  [/\b(?:no|none|nil|nothing|without|never|not)\b/giu, [0]],
  [/\b(?:hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?)\b/giu, [1]],
  [/\b(?:doubl|doubly|duplicat)\w*/giu, [2]],
  [/\b(?:tripl|trebl)\w*/giu, [3]],
  [/\b(?:quadrupl)\w*/giu, [4]],
  [/\b(?:quintupl)\w*/giu, [5]],
  [/\bthrice\b/giu, [3]],
  // Directions of prescriptions: twice, three and four times a day.
  [/\bb\.?i\.?d\b/giu, [2, 1]],
  [/\bt\.?i\.?d\b/giu, [3, 1]],
  [/\bq\.?i\.?d\b/giu, [4, 1]],
  [/\bq\.?d\b|\bo\.d\b/giu, [1]],
];

const folds = /\b(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|thousand|\d{1,4})-?fold\b/giu;
const foldValues: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  hundred: 100,
  thousand: 1000,
};

/** Phrases of an English text that imply a number. */
export function impliedEnglish(text: string): Quantity[] {
  const found = phrases.flatMap(([pattern, values]) => [...text.matchAll(pattern)].map((match) => ({ match, values })));
  const folded = [...text.matchAll(folds)].map((match) => {
    const factor = (match[1] ?? "").toLowerCase();
    return { match, values: [foldValues[factor] ?? Number(factor)] };
  });
  return [...found, ...folded].map(({ match, values }) => ({
    range: [match.index, match.index + match[0].length],
    surface: match[0],
    values,
    certain: false,
  }));
}
