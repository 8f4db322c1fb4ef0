const cardinals = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const ordinals = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const months = "january february march april may june july august september october november december".split(" ");
const scales: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  億: 1e8,
  兆: 1e12,
};
const kanjiDigits = "〇一二三四五六七八九";

/**
 * A value in the notation of a number: digits with or without commas, full-width, ordinals, words, months, scales, kanji.
 * Null where that notation cannot say it, or where the year may be of two eras. `decimals` is how many places to show at
 * least, for `20.0`.
 *
 * @example
 * writeNumberLike("第三", 12) //=> "第十二"
 * writeNumberLike("10 million", 2500000) //=> "2.5 million"
 */
export function writeNumberLike(model: string, value: number, decimals = 0): string | null {
  const ascii = model.replace(/[！-～]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  const written = writeLike(ascii, value, decimals);
  if (written === null || ascii === model) return written;
  return written.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}

const eras = [
  ["令和", 2018],
  ["平成", 1988],
  ["昭和", 1925],
  ["大正", 1911],
  ["明治", 1867],
] as const;

/** Whether a number is a year of an era in which one era gives way to the next: which of them it is, its month tells. */
export function isChangeOfEra(model: string, year: number): boolean {
  return eras.some(([name]) => model.startsWith(name)) && eras.some(([, before]) => year === before + 1);
}

/** A year in the era it belongs to; null where that hangs on the month. */
function writeEra(model: string, year: number): string | null {
  if (isChangeOfEra(model, year)) return null;
  const [, space = "", number = ""] = /^..(\s?)(.+)$/u.exec(model) ?? [];
  const era = eras.find(([, before]) => year > before);
  if (era === undefined || !Number.isInteger(year)) return null;
  const count = year - era[1];
  const written = number === "元" ? String(count) : writeLike(number, count);
  return written === null ? null : era[0] + space + written;
}

function writeLike(model: string, value: number, decimals = 0): string | null {
  if (eras.some(([name]) => model.startsWith(name))) return writeEra(model, value);
  const digits = /^([\d,]+(?:\.\d+)?)(\s?)(\p{L}*)$/u.exec(model);
  if (digits === null) return /^\p{Script=Latin}+$/u.test(model) ? writeWord(model, value) : writeKanji(model, value);
  const [, number = "", space = "", suffix = ""] = digits;
  if (/^(?:st|nd|rd|th)$/i.test(suffix)) return Number.isInteger(value) ? value + ordinalSuffix(value) : null;
  const scale = suffix === "" ? 1 : scales[suffix.toLowerCase()];
  if (scale === undefined) return null;
  const scaled = Number((value / scale).toPrecision(12));
  // 2,500,001 is not said as 2.500001 million.
  if (scale > 1 && Math.round(scaled * 1000) !== scaled * 1000) return group(String(value)) + "";
  const plain = String(scaled);
  if (plain.includes("e")) return null;
  const places = plain.split(".")[1]?.length ?? 0;
  const text = scale === 1 && decimals > places ? scaled.toFixed(decimals) : plain;
  if (number.includes(",")) return group(text) + space + suffix;
  if (/^0\d/.test(number)) return text.padStart(number.length, "0") + space + suffix;
  return text + space + suffix;
}

function group(text: string): string {
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function ordinalSuffix(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return "th";
  return ["th", "st", "nd", "rd"][value % 10] ?? "th";
}

function writeWord(model: string, value: number): string | null {
  const lower = model.toLowerCase();
  const like = (word: string): string =>
    model === model.toUpperCase() && model.length > 1
      ? word.toUpperCase()
      : model[0] === lower[0]
        ? word
        : word.charAt(0).toUpperCase() + word.slice(1);
  // May is a month; as a word for a number it does not occur.
  if (months.includes(lower)) {
    const month = months[value - 1];
    return month === undefined ? null : like(month);
  }
  if (!Number.isInteger(value) || value < 0) return null;
  if (ordinals.includes(lower)) return like(ordinals[value] ?? value + ordinalSuffix(value));
  if (cardinals.includes(lower)) return like(cardinals[value] ?? String(value));
  return null;
}

function writeKanji(model: string, value: number): string | null {
  const parts = /^(\D*?)([〇一二三四五六七八九十百千万億兆]+)$/u.exec(model);
  if (parts === null || !Number.isInteger(value) || value < 0 || value >= 1e16) return null;
  const [, before = "", number = ""] = parts;
  const positional = number.length > 1 && !/[十百千万億兆]/.test(number);
  if (positional || value === 0) return before + [...String(value)].map((digit) => kanjiDigits[Number(digit)]).join("");
  let text = "";
  let rest = value;
  for (const [unit, name] of [
    [1e12, "兆"],
    [1e8, "億"],
    [1e4, "万"],
    [1, ""],
  ] as const) {
    const count = Math.floor(rest / unit);
    rest -= count * unit;
    if (count > 0) text += belowTenThousand(count) + name;
  }
  return before + text;
}

function belowTenThousand(value: number): string {
  let text = "";
  for (const [unit, name] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit > 0) text += (digit === 1 && unit > 1 ? "" : kanjiDigits.charAt(digit)) + name;
  }
  return text;
}
