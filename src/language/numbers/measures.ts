/** Measures by what they are converted to, in units of one of their family. Only for telling that two numbers may be one. */
const measures: readonly (readonly [family: string, size: number, words: RegExp])[] = [
  ["time", 1, /^(?:minutes?\b|mins?\b|分(?!の|野|割|類|け|か))/u],
  ["time", 60, /^(?:hours?\b|hrs?\b|h\b|時間)/u],
  ["time", 1440, /^(?:days?\b|日(?!本|英|米|程|付|常|曜))/u],
  ["time", 10080, /^(?:weeks?\b|週)/u],
  ["months", 1, /^(?:months?\b|[かヶケカヵ箇]月)/u],
  ["months", 12, /^(?:years?\b|yrs?\b|年(?!度|生|前半|後半|代|式|版))/u],
  ["length", 1609, /^(?:miles?|mph|マイル)/u],
  ["length", 1000, /^(?:km|kms|kmh|kph|kilomet|キロ(?!グラム)|ｋｍ|㎞)/u],
  ["length", 0.3048, /^(?:feet|foot|ft|フィート)/u],
  ["length", 0.9144, /^(?:yards?|yd|ヤード)/u],
  ["length", 0.0254, /^(?:inch|in\b|インチ)/u],
  ["length", 1, /^(?:met(?:er|re)s?|m\b|メートル)/u],
  ["length", 0.01, /^(?:cm|centim|センチ|㎝)/u],
  ["length", 0.001, /^(?:mm|millim|ミリ|㎜)/u],
  ["weight", 0.4536, /^(?:pounds?|lbs?|ポンド)/u],
  ["weight", 0.02835, /^(?:ounces?|oz|オンス)/u],
  ["weight", 6.35, /^(?:stones?|ストーン)/u],
  ["weight", 1, /^(?:kg|kilo|キログラム|キロ|㎏)/u],
  ["weight", 0.001, /^(?:g\b|grams?|グラム)/u],
  ["weight", 1000, /^(?:ton|トン|t\b)/u],
  ["area", 4047, /^(?:acres?|エーカー)/u],
  ["area", 10000, /^(?:ha\b|hectares?|ヘクタール)/u],
  ["area", 1, /^(?:square met|m2|㎡|平方メートル)/u],
  ["area", 0.0929, /^(?:square f|sq\.? ?ft|平方フィート)/u],
  ["area", 2.59e6, /^(?:square mi|平方マイル)/u],
  ["area", 1e6, /^(?:square k|平方キロ)/u],
  ["volume", 3.785, /^(?:gallons?|ガロン)/u],
  ["volume", 1, /^(?:lit(?:er|re)s?|l\b|リットル)/u],
  ["temperature", 1, /^(?:°F|℉|F\b|degrees? F|華氏)/u],
  ["temperature", 2, /^(?:°C|℃|C\b|degrees?|度|°)/u],
];

/** What is counted, by what stands behind a number; undefined where it has no conversion. */
export function measureAt(text: string, at: number): string | undefined {
  const behind = text.slice(at, at + 14).replace(/^[\s-]+/u, "");
  for (const [index, [, , words]] of measures.entries()) if (words.test(behind)) return String(index);
  return undefined;
}

/** The same as a field of a quantity. */
export function measured(text: string, at: number): { readonly measure?: string } {
  const measure = measureAt(text, at);
  return measure === undefined ? {} : { measure };
}

/**
 * Whether two amounts may be one in different measures, within a tenth, since writers round what they convert.
 *
 * @example
 * mayBeConverted(60, "mile", 96, "km")
 */
export function mayBeConverted(one: number, oneMeasure: string, other: number, otherMeasure: string): boolean {
  const a = measures[Number(oneMeasure)];
  const b = measures[Number(otherMeasure)];
  if (a === undefined || b === undefined || a[0] !== b[0] || a === b) return false;
  if (a[0] === "temperature") {
    const celsius = (value: number, size: number): number => (size === 1 ? ((value - 32) * 5) / 9 : value);
    return Math.abs(celsius(one, a[1]) - celsius(other, b[1])) <= 1.5;
  }
  // What is counted is never rounded.
  if (a[0] === "time" || a[0] === "months") return one * a[1] === other * b[1];
  const ratio = (one * a[1]) / (other * b[1]);
  return ratio > 0.9 && ratio < 1.1;
}
