import { englishScales, readNumeral } from "../numbers/english-numerals";
import { measureAt } from "../numbers/measures";
import { ratio, round, type Composite, type Reading } from "../numbers/composite";

const scaleNames = "hundred|thousand|million|billion|trillion|dozen|lakh|crore";
const unitNames =
  "hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|minutes?|miles?|kilomet(?:re|er)s?|met(?:re|er)s?|pounds?|inch(?:es)?|points?|times";
const small = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const figures = String.raw`\d{1,3}(?:\.\d{1,4})?`;

const denominators: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  twelfth: 12,
  hundredth: 100,
  thousandth: 1000,
};
const denominatorNames =
  "hal(?:f|ves)|(?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|hundredth|thousandth)s?";

function denominatorOf(word: string): number {
  return denominators[word.toLowerCase().replace(/s$/u, "")] ?? 1;
}

function valueOf(text: string): number {
  if (text === "" || /^an?$/iu.test(text)) return 1;
  return /\d/u.test(text) ? Number(text) : (readNumeral([text.toLowerCase()], 0)?.value ?? 1);
}

/** An amount with what multiplies or measures it. */
function amount(value: number, counted: string | undefined, certain: boolean, others: readonly number[] = []): Reading {
  const name = counted?.toLowerCase() ?? "";
  const scale =
    name === "dozen"
      ? 12
      : name.startsWith("decade")
        ? 10
        : name.startsWith("centur")
          ? 100
          : (englishScales.get(name) ?? 1);
  const measure = counted === undefined || scale !== 1 ? undefined : measureAt(name, 0);
  return { values: [round(value * scale), ...others], certain, ...(measure === undefined ? {} : { measure }) };
}

/** What English says of several numbers or words. */
export const englishPhrases: readonly Composite[] = [
  {
    // two and a half million, 2 and a half years, one-and-a-half times
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(${figures}|${small})[ -]and[ -]a[ -](half|quarter|third)(?:[ -](${scaleNames}|${unitNames})\b)?`,
      "giu",
    ),
    read: ([, whole = "", part = "", counted]) => [
      amount(valueOf(whole) + round(1 / denominatorOf(part)), counted, true),
    ],
  },
  {
    // a year and a half, a million and a half
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(an?|one|${figures}|${small}) (${scaleNames}|${unitNames}) and a half\b`,
      "giu",
    ),
    read: ([, whole = "", counted = ""]) => [amount(valueOf(whole) + 0.5, counted, true)],
  },
  {
    // half a trillion, a quarter of a million, three quarters of a million, half an hour
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.])(?:(an?|${small})[ -])?(${denominatorNames})(?:[ -]of)?[ -](?:an?[ -]|one[ -])?(${scaleNames}|(?<=half[ -](?:an?[ -]|of an? )?)(?:${unitNames}))(?![\p{L}])`,
      "giu",
    ),
    read: ([, above = "", part = "", counted = ""]) => {
      const value = round(valueOf(above) / denominatorOf(part));
      const isScale = englishScales.has(counted.toLowerCase()) && counted !== "";
      return [amount(value, counted, isScale, isScale ? [] : [0.5, 2, 30])];
    },
  },
  {
    pattern: /(?<!\p{L})(?:fifty-fifty|twenty[-/]twenty)(?!\p{L})/giu,
    read: ([found]) => [{ values: /^f/iu.test(found) ? [50, 5, 0.5] : [20], certain: false }],
  },
  {
    // four in ten, nine out of ten, 1 in every 20
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d.,])(${small}|\d{1,2}) (?:in|out of)(?: every)? (${small}|\d{1,3})(?![\p{L}\d.,:/%-]|[ -](?:${scaleNames}|${unitNames}))`,
      "giu",
    ),
    read: ([, above = "", below = ""]) => {
      const [part, whole] = [valueOf(above), valueOf(below)];
      return part < whole ? [{ values: ratio(part, whole), parts: [part, whole], certain: true }] : null;
    },
  },
  {
    // two-thirds, one fifth
    pattern: new RegExp(String.raw`(?<![\p{L}\d.])(${small}|\d{1,2})[ -](${denominatorNames})(?![\p{L}])`, "giu"),
    read: ([found, above = "", part = ""]) => {
      const [numerator, denominator] = [valueOf(above), denominatorOf(part)];
      // Three quarters may be nine months, and the fourth half of a game none at all.
      const certain = denominator !== 2 && denominator !== 4;
      // `5 thirds` counts what is third; `the two fifths` does not.
      if (/^\d/u.test(found) && !/s$/u.test(part)) return null;
      return [
        {
          values: [...ratio(numerator, denominator), ...(certain ? [] : [numerator])],
          parts: [numerator, denominator],
          certain,
        },
      ];
    },
  },
  {
    // a third of
    pattern: new RegExp(
      String.raw`(?<![\p{L}])an? (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)(?![\p{L}-])`,
      "giu",
    ),
    read: ([, part = ""]) => {
      const denominator = denominatorOf(part);
      return [
        { values: [...ratio(1, denominator), denominator, ...(denominator === 4 ? [15, 3] : [])], certain: false },
      ];
    },
  },
];
