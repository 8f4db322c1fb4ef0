/** First years of the eras that documents still date by. */
export const eras: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };

/** First years of the eras before 1868, which began in the course of a lunar year. */
const lunarEras: Readonly<Record<string, number>> = {
  慶応: 1865,
  元治: 1864,
  文久: 1861,
  万延: 1860,
  安政: 1854,
  嘉永: 1848,
  弘化: 1844,
  天保: 1830,
  文政: 1818,
  文化: 1804,
  享和: 1801,
  寛政: 1789,
  天明: 1781,
  安永: 1772,
  明和: 1764,
  宝暦: 1751,
  寛延: 1748,
  延享: 1744,
  寛保: 1741,
  元文: 1736,
  享保: 1716,
  正徳: 1711,
  宝永: 1704,
  元禄: 1688,
  貞享: 1684,
  天和: 1681,
  延宝: 1673,
  寛文: 1661,
  万治: 1658,
  明暦: 1655,
  承応: 1652,
  慶安: 1648,
  正保: 1644,
  寛永: 1624,
  元和: 1615,
  慶長: 1596,
  文禄: 1592,
  天正: 1573,
};

/** Eras in one square, as character sets of Japan have them. */
const squares: Readonly<Record<string, string>> = {
  "㍾": "明治",
  "㍽": "大正",
  "㍼": "昭和",
  "㍻": "平成",
  "㋿": "令和",
};

const short: Readonly<Record<string, string>> = {
  M: "明治",
  T: "大正",
  S: "昭和",
  H: "平成",
  R: "令和",
  明: "明治",
  大: "大正",
  昭: "昭和",
  平: "平成",
  令: "令和",
  meiji: "明治",
  taisho: "大正",
  showa: "昭和",
  heisei: "平成",
  reiwa: "令和",
};

/** An era by its name, its first character (令), its initial (R) or in Latin letters (`Reiwa`). */
export function eraOf(name: string): string {
  return short[name] ?? short[name.toLowerCase()] ?? name;
}

/** The first year of an era, by any of its names; undefined for another text. */
export function firstYearOf(name: string): number | undefined {
  return eras[eraOf(name)];
}

const eraBefore = new RegExp(
  `(${[...Object.keys(eras), ...Object.keys(squares), ...Object.keys(lunarEras)].join("|")})\\s?$`,
  "u",
);

/**
 * The years of the common era that a year of an era may be, by the text before its number: one, or two for a lunar era.
 *
 * @example
 * eraYears("平成", 25) //=> [2013]
 * eraYears("安政", 2) //=> [1855, 1856]
 */
export function eraYears(before: string, year: number): number[] {
  const name = eraBefore.exec(before)?.[1] ?? "";
  const first = eras[squares[name] ?? name];
  if (first !== undefined) return [first + year - 1];
  const lunar = lunarEras[name];
  return lunar === undefined ? [] : [lunar + year - 1, lunar + year];
}
