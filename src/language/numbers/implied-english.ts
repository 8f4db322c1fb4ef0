import type { Quantity } from "./quantity";

/** Phrases that imply a number without naming it, with what they may be written as in another language. */
const phrases: readonly (readonly [pattern: RegExp, values: readonly number[]])[] = [
  [/(?:a?round|throughout)[ -]the[ -]clock|day and night|all day(?: long)?/gi, [24]],
  [/\b(?:all[ -]year|year[ -]round|every day|seven days a week)\b/gi, [365, 7]],
  [/\border of magnitude\b/gi, [10]],
  // Directions of prescriptions: twice, three and four times a day.
  [/\bb\.?i\.?d\b/gi, [2, 1]],
  [/\bt\.?i\.?d\b/gi, [3, 1]],
  [/\bq\.?i\.?d\b/gi, [4, 1]],
  [/\bq\.?d\b|\bo\.d\b/gi, [1]],
  [/\b\d{1,4}-?fold\b/gi, []],
];
const any = /clock|all[ -]|year[ -]r|every day|days a week|magnitude|and night|i\.?d\b|[qo]\.?d\b|\d-?fold/i;

/** Phrases of an English text that imply a number. Single words are for `impliedValues`. */
export function impliedEnglish(text: string): Quantity[] {
  if (!any.test(text)) return [];
  return phrases.flatMap(([pattern, values]) =>
    [...text.matchAll(pattern)].map(({ 0: surface, index }) => ({
      range: [index, index + surface.length],
      surface,
      values: values.length === 0 ? [Number.parseInt(surface, 10)] : values,
      certain: false,
    })),
  );
}
