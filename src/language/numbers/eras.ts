/** First years of the eras that documents still date by. */
export const eras: Readonly<Record<string, number>> = { 明治: 1868, 大正: 1912, 昭和: 1926, 平成: 1989, 令和: 2019 };

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

/** The first year of an era, by any of its names; undefined for what is none. */
export function firstYearOf(name: string): number | undefined {
  return eras[eraOf(name)];
}
