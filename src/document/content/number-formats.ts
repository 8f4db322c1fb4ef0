import { formatRomanNumeral } from "../../language";

/** Writes an ordinal, from 0, in a number format of Word. */
type Formatter = (ordinal: number) => string;

/** Word repeats a letter after the last one: z, aa, bb. */
function repeated(signs: string): Formatter {
  const all = [...signs];
  return (ordinal) => {
    const sign = all[(ordinal - 1) % all.length];
    // A list of more than 50 rounds is no list.
    return sign === undefined || ordinal > all.length * 50
      ? String(ordinal)
      : sign.repeat(Math.ceil(ordinal / all.length));
  };
}

/** Signs for the first numbers; decimal after the last one. */
function listed(signs: string, first = 1): Formatter {
  const all = [...signs];
  return (ordinal) => all[ordinal - first] ?? String(ordinal);
}

/** Signs that start again after the last one. */
function cyclic(signs: string): Formatter {
  const all = [...signs];
  return (ordinal) => all[(((ordinal - 1) % all.length) + all.length) % all.length] ?? String(ordinal);
}

function inDigits(digits: string): Formatter {
  const all = [...digits];
  return (ordinal) => String(ordinal).replace(/\d/gu, (digit) => all[Number(digit)] ?? digit);
}

/** Digits with units: 二十三, 百五. `isOneWritten` writes 一百 and 一十. */
function inUnits(digits: string, units: string, isOneWritten: boolean): Formatter {
  const [signs, powers] = [[...digits], [...units]];
  return (ordinal) => {
    if (ordinal < 1 || ordinal > 9999) return inDigits(digits)(ordinal);
    const figures = [...String(ordinal)].map(Number);
    return figures
      .map((figure, index) => {
        const power = powers[figures.length - 2 - index] ?? "";
        if (figure === 0) return "";
        return (figure === 1 && power !== "" && !isOneWritten ? "" : (signs[figure] ?? "")) + power;
      })
      .join("");
  };
}

function padded(width: number): Formatter {
  return (ordinal) => String(ordinal).padStart(width, "0");
}

function toOrdinal(ordinal: number): string {
  const ending = /(?<!1)[123]$/u.exec(String(ordinal))?.[0] ?? "";
  return `${String(ordinal)}${{ 1: "st", 2: "nd", 3: "rd" }[ending] ?? "th"}`;
}

const cardinals =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: "first",
  two: "second",
  three: "third",
  five: "fifth",
  eight: "eighth",
  nine: "ninth",
  twelve: "twelfth",
};

function toCardinal(ordinal: number): string {
  if (ordinal < 0 || ordinal > 99) return String(ordinal);
  const ten = tens[Math.floor(ordinal / 10) - 2];
  if (ten === undefined) return cardinals[ordinal] ?? String(ordinal);
  return ordinal % 10 === 0 ? ten : `${ten}-${cardinals[ordinal % 10] ?? ""}`;
}

function toOrdinalWord(ordinal: number): string {
  if (ordinal < 0 || ordinal > 99) return toOrdinal(ordinal);
  const words = toCardinal(ordinal).split("-");
  const last = words.pop() ?? "";
  const regular = last.endsWith("y") ? `${last.slice(0, -1)}ieth` : `${last}th`;
  return [...words, irregularOrdinals[last] ?? regular].join("-");
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

const latin = "abcdefghijklmnopqrstuvwxyz";
const aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
const iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン";
const circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const heavenly = "甲乙丙丁戊己庚辛壬癸";
const earthly = "子丑寅卯辰巳午未申酉戌亥";

/**
 * The number formats of Word (`ST_NumberFormat`, ECMA-376 part 1, 17.18.59) that documents in English and Japanese use.
 * Katakana that Word writes in half width is written in full width here, as the labels of a list are compared by their letters.
 */
const formats: Readonly<Record<string, Formatter>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: padded(2),
  numberInDash: (ordinal) => `- ${String(ordinal)} -`,
  decimalFullWidth: inDigits("０１２３４５６７８９"),
  decimalFullWidth2: inDigits("０１２３４５６７８９"),
  upperRoman: formatRomanNumeral,
  lowerRoman: (ordinal) => formatRomanNumeral(ordinal).toLowerCase(),
  upperLetter: repeated(latin.toUpperCase()),
  lowerLetter: repeated(latin),
  ordinal: toOrdinal,
  cardinalText: (ordinal) => capitalized(toCardinal(ordinal)),
  ordinalText: (ordinal) => capitalized(toOrdinalWord(ordinal)),
  hex: (ordinal) => ordinal.toString(16).toUpperCase(),
  chicago: repeated("*†‡§"),
  decimalEnclosedCircle: listed(circled),
  decimalEnclosedCircleChinese: listed(circled),
  decimalEnclosedParen: listed("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"),
  decimalEnclosedFullstop: listed("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛"),
  ideographEnclosedCircle: listed("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉"),
  aiueo: cyclic(aiueo),
  aiueoFullWidth: cyclic(aiueo),
  iroha: cyclic(iroha),
  irohaFullWidth: cyclic(iroha),
  ideographTraditional: cyclic(heavenly),
  ideographZodiac: cyclic(earthly),
  ideographZodiacTraditional: (ordinal) => `${cyclic(heavenly)(ordinal)}${cyclic(earthly)(ordinal)}`,
  japaneseCounting: inUnits("〇一二三四五六七八九", "十百千", false),
  japaneseDigitalTenThousand: inDigits("〇一二三四五六七八九"),
  ideographDigital: inDigits("〇一二三四五六七八九"),
  japaneseLegal: inUnits("零壱弐参四伍六七八九", "拾百阡", true),
  chineseCounting: inUnits("○一二三四五六七八九", "十百千", false),
  chineseCountingThousand: inUnits("○一二三四五六七八九", "十百千", false),
  taiwaneseCounting: inUnits("○一二三四五六七八九", "十百千", false),
  taiwaneseCountingThousand: inUnits("○一二三四五六七八九", "十百千", false),
  none: () => "",
};

/**
 * Writes an ordinal in a number format of Word; decimal in a format that is not known. A custom format is given by
 * its first numbers: `001, 002, 003, ...`.
 *
 * @example
 * formatNumber(23, "japaneseCounting") //=> "二十三"
 */
export function formatNumber(ordinal: number, format: string, custom?: string): string {
  const zeros = format === "custom" ? /^0+1(?=,)/u.exec(custom ?? "")?.[0] : undefined;
  if (zeros !== undefined) return padded(zeros.length)(ordinal);
  return (Object.hasOwn(formats, format) ? formats[format] : undefined)?.(ordinal) ?? String(ordinal);
}
