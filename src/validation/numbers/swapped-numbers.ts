import { narrow, type Quantity } from "../../language";
import type { Range } from "../../model";
import type { PreparedText, PreparedUnit, Report } from "../types";

/** What a number counts or names, in both languages, by what stands behind or before it. */
interface Counted {
  readonly behind?: RegExp;
  readonly before?: RegExp;
}

/** Only what is translated by one word or a few: what people or firms are called is left out. */
const kinds: Readonly<Record<string, Readonly<Record<"en" | "ja", Counted>>>> = {
  percent: { en: { behind: /^\s?(?:%|per ?cent)/u }, ja: { behind: /^\s?(?:%|パーセント)/u } },
  yen: {
    en: { behind: /^[\s-]?(?:yen\b|JPY\b)/u, before: /(?:¥|JPY)\s?$/u },
    ja: { behind: /^\s?円/u, before: /¥\s?$/u },
  },
  dollar: {
    en: { behind: /^[\s-]?(?:(?:US )?dollars?\b|USD\b)/u, before: /(?:\$|USD)\s?$/u },
    ja: { behind: /^\s?(?:米)?ドル/u, before: /\$\s?$/u },
  },
  euro: { en: { behind: /^[\s-]?euros?\b/iu, before: /€\s?$/u }, ja: { behind: /^\s?ユーロ/u, before: /€\s?$/u } },
  years: {
    en: { behind: /^[\s-]years?\b/u },
    ja: { behind: /^\s?(?:年(?!度|[代生式版前後\d一二三四五六七八九十])|[かカヵヶ]年)/u },
  },
  months: { en: { behind: /^[\s-]months?\b/u }, ja: { behind: /^\s?[かカヵヶケ箇]月/u } },
  weeks: { en: { behind: /^[\s-]weeks?\b/u }, ja: { behind: /^\s?週間?/u } },
  days: { en: { behind: /^[\s-]days?\b/u }, ja: { behind: /^\s?日(?=間|以[内上]|[でにのを、。])/u } },
  hours: { en: { behind: /^[\s-](?:hours?|hrs?)\b/u }, ja: { behind: /^\s?時間/u } },
  minutes: { en: { behind: /^[\s-](?:minutes?|mins?)\b/u }, ja: { behind: /^\s?分(?!の)/u } },
  seconds: { en: { behind: /^[\s-](?:seconds?|secs?)\b/u }, ja: { behind: /^\s?秒/u } },
  people: { en: { behind: /^\s(?:people|persons)\b/u }, ja: { behind: /^\s?[人名]/u } },
  kilometres: {
    en: { behind: /^[\s-]?(?:km\b|kilomet(?:er|re)s?\b)/u },
    ja: { behind: /^\s?(?:km|キロメートル|キロ(?!グラム|バイト))/u },
  },
  kilograms: { en: { behind: /^[\s-]?(?:kg\b|kilograms?\b)/u }, ja: { behind: /^\s?(?:kg|キログラム)/u } },
  gigabytes: { en: { behind: /^[\s-]?(?:GB\b|gigabytes?\b)/u }, ja: { behind: /^\s?(?:GB|ギガバイト)/u } },
  article: { en: { before: /\bArticles?\s$/iu }, ja: { behind: /^\s?条/u } },
  paragraph: { en: { before: /\bparagraphs?\s[(（]?$/iu }, ja: { behind: /^\s?項/u } },
  chapter: { en: { before: /\bChapters?\s$/iu }, ja: { behind: /^\s?章/u } },
  section: { en: { before: /\bSections?\s$/iu }, ja: { behind: /^\s?節/u } },
  table: { en: { before: /\bTables?\s$/iu }, ja: { before: /(?<![\u3400-\u9fff])表\s?$/u } },
  figure: { en: { before: /\bFig(?:ures?|\.)\s$/iu }, ja: { before: /(?<![\u3400-\u9fff])図\s?$/u } },
};

interface CountedNumber {
  readonly kind: string;
  readonly value: number;
  readonly range: Range;
}

/**
 * Numbers that changed places: 10 % in 20 years for 20 % in 10 years. For translations in which each number by itself is right;
 * told only where the same numbers count the same things in another order.
 */
export function swappedNumbers({ source, target }: PreparedUnit): Report[] {
  if (source.quantities.length < 2 || target.quantities.length < 2) return [];
  const [wanted, found] = [countedIn(source), countedIn(target)];
  const lost = wanted.filter((one) => !found.some((other) => isEqual(one, other)));
  const strange = found.filter((one) => !wanted.some((other) => isEqual(one, other)));
  if (lost.length < 2 || lost.length !== strange.length) return [];
  if (!isReordered(lost, strange, ({ value }) => String(value)) || !isReordered(lost, strange, ({ kind }) => kind))
    return [];
  const show = (text: string, numbers: readonly CountedNumber[]): string =>
    numbers.map(({ range }) => text.slice(...range)).join(", ");
  const [from, to] = [show(source.text, lost), show(target.text, strange)];
  return [
    {
      message: `The source has ${from}; the translation has ${to}.`,
      range: [strange[0]!.range[0], strange.at(-1)!.range[1]],
      actual: to,
      expected: from,
    },
  ];
}

function countedIn({ text, language, quantities }: PreparedText): CountedNumber[] {
  const plain = narrow(text);
  return quantities.flatMap((quantity): CountedNumber[] => {
    const [value] = quantity.values;
    if (typeof value !== "number") return [];
    const counted = kindOf(plain, quantity, language);
    return counted === null ? [] : [{ ...counted, value }];
  });
}

function kindOf(
  text: string,
  { range: [start, end] }: Quantity,
  language: "en" | "ja",
): { readonly kind: string; readonly range: Range } | null {
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + 14);
  for (const [kind, of] of Object.entries(kinds)) {
    const ahead = of[language].before?.exec(before)?.[0].length;
    if (ahead !== undefined) return { kind, range: [start - ahead, end] };
    const after = of[language].behind?.exec(behind)?.[0].length;
    if (after !== undefined) return { kind, range: [start, end + after] };
  }
  return null;
}

function isEqual(one: CountedNumber, other: CountedNumber): boolean {
  return one.kind === other.kind && one.value === other.value;
}

function isReordered(
  one: readonly CountedNumber[],
  other: readonly CountedNumber[],
  key: (number: CountedNumber) => string,
): boolean {
  const sorted = (numbers: readonly CountedNumber[]): string => numbers.map(key).sort().join(" ");
  return sorted(one) === sorted(other);
}
