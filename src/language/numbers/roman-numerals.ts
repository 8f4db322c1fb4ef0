const signs: readonly (readonly [sign: string, value: number])[] = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
];

/**
 * The value of a Roman numeral up to 399 in its standard form, in either case; `undefined` for other texts (`IIII`, `VX`). Numerals
 * with D and M are left out: in running text they are abbreviations.
 *
 * @example
 * parseRomanNumeral("xiv") //=> 14
 */
export function parseRomanNumeral(text: string): number | undefined {
  const lower = text.toLowerCase();
  if (lower === "" || !/^c{0,3}(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/u.test(lower)) return undefined;
  let value = 0;
  for (let rest = lower; rest !== "";) {
    const [sign, worth] = signs.find(([each]) => rest.startsWith(each))!;
    value += worth;
    rest = rest.slice(sign.length);
  }
  return value;
}

/** A whole number as a Roman numeral in capitals; as digits outside 1 to 9,999. `formatRomanNumeral(14)` → `XIV`. */
export function formatRomanNumeral(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let rest = value;
  let text = "";
  for (const [sign, worth] of signs)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text.toUpperCase();
}
