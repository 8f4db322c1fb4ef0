// cspell:ignore renminbi centimet millimet
import type { Language } from "../../model";

/** What a number counts or names, by the text after it or before it. */
interface Counted {
  readonly after?: RegExp;
  readonly before?: RegExp;
}

/** A kind of counted thing in both languages. Kinds of one family are units of one measure. */
export interface CountedKind {
  readonly family?: "currency" | "duration" | "length" | "data" | "temperature" | "weight";
  readonly en: Counted;
  readonly ja: Counted;
}

const noun = (en: string, ja: string): CountedKind => ({
  en: { after: new RegExp(`^[\\s-](?:\\p{Ll}+ )?(?:${en})(?![\\p{L}])`, "u") },
  ja: { after: new RegExp(`^\\s?(?:${ja})`, "u") },
});
const named = (en: string, after: string, before?: string): CountedKind => ({
  en: { before: new RegExp(`\\b(?:${en})\\s[(（]?$`, "iu") },
  ja: {
    after: new RegExp(`^\\s?(?:${after})`, "u"),
    ...(before === undefined ? {} : { before: new RegExp(`(?:${before})\\s?$`, "u") }),
  },
});

/** Words with one or few translations; names of people and firms are left out. */
export const countedKinds: Readonly<Record<string, CountedKind>> = {
  percent: { en: { after: /^\s?(?:%|per ?cent(?!age point))/u }, ja: { after: /^\s?(?:%|パーセント(?!ポイント))/u } },
  yen: {
    family: "currency",
    en: { after: /^[\s-]?(?:yen\b|JPY\b)/u, before: /(?:¥|JPY)\s?$/u },
    ja: { after: /^\s?円/u, before: /¥\s?$/u },
  },
  dollar: {
    family: "currency",
    en: { after: /^[\s-]?(?:(?:US )?dollars?\b|USD\b)/u, before: /(?:\$|USD)\s?$/u },
    ja: { after: /^\s?(?:米)?ドル/u, before: /\$\s?$/u },
  },
  euro: {
    family: "currency",
    en: { after: /^[\s-]?(?:euros?\b|EUR\b)/iu, before: /(?:€|EUR)\s?$/u },
    ja: { after: /^\s?ユーロ/u, before: /€\s?$/u },
  },
  pound: {
    family: "currency",
    en: { after: /^[\s-](?:pounds sterling|GBP)\b/u, before: /£\s?$/u },
    ja: { after: /^\s?(?:英)?ポンド/u, before: /£\s?$/u },
  },
  yuan: {
    family: "currency",
    en: { after: /^[\s-](?:yuan|renminbi|RMB)\b/iu },
    ja: { after: /^\s?(?:人民)?元(?![年来])/u },
  },
  won: { family: "currency", en: { after: /^[\s-]won\b/u }, ja: { after: /^\s?ウォン/u } },
  years: {
    family: "duration",
    en: { after: /^[\s-]years?\b/u },
    ja: { after: /^\s?(?:年(?!度|[代生式版前後\d一二三四五六七八九十])|[かカヵヶケ箇]年)/u },
  },
  months: { family: "duration", en: { after: /^[\s-]months?\b/u }, ja: { after: /^\s?[かカヵヶケ箇]月/u } },
  weeks: { family: "duration", en: { after: /^[\s-]weeks?\b/u }, ja: { after: /^\s?週間?/u } },
  days: { family: "duration", en: { after: /^[\s-]days?\b/u }, ja: { after: /^\s?日(?=間|以[内上下]|後|前)/u } },
  hours: { family: "duration", en: { after: /^[\s-](?:hours?|hrs?)\b/u }, ja: { after: /^\s?時間/u } },
  minutes: {
    family: "duration",
    en: { after: /^[\s-](?:minutes?|mins?)\b/u },
    ja: { after: /^\s?分(?![のけ割類野])/u },
  },
  seconds: { family: "duration", en: { after: /^[\s-](?:seconds?|secs?)\b/u }, ja: { after: /^\s?秒/u } },
  milliseconds: {
    family: "duration",
    en: { after: /^[\s-]?(?:milliseconds?\b|ms\b)/u },
    ja: { after: /^\s?(?:ミリ秒|ms(?![a-z]))/u },
  },
  kilometres: {
    family: "length",
    en: { after: /^[\s-]?(?:km\b|kilomet(?:er|re)s?\b)/u },
    ja: { after: /^\s?(?:km|㎞|キロメートル|キロ(?=先|離|の道))/u },
  },
  metres: {
    family: "length",
    en: { after: /^[\s-]?(?:m\b|met(?:er|re)s?\b)/u },
    ja: { after: /^\s?(?:m(?![a-zA-Z²³])|メートル)/u },
  },
  centimetres: {
    family: "length",
    en: { after: /^[\s-]?(?:cm\b|centimet(?:er|re)s?\b)/u },
    ja: { after: /^\s?(?:cm|㎝|センチ(?:メートル)?)/u },
  },
  millimetres: {
    family: "length",
    en: { after: /^[\s-]?(?:mm\b|millimet(?:er|re)s?\b)/u },
    ja: { after: /^\s?(?:mm|㎜|ミリ(?:メートル)?(?![秒グリ]))/u },
  },
  miles: { family: "length", en: { after: /^[\s-]miles?\b/u }, ja: { after: /^\s?マイル/u } },
  kilograms: {
    family: "weight",
    en: { after: /^[\s-]?(?:kg\b|kilograms?\b)/u },
    ja: { after: /^\s?(?:kg|㎏|キログラム)/u },
  },
  grams: {
    family: "weight",
    en: { after: /^[\s-]?(?:g\b|grams?\b)/u },
    ja: { after: /^\s?(?:g(?![a-zA-Z])|グラム)/u },
  },
  milligrams: {
    family: "weight",
    en: { after: /^[\s-]?(?:mg\b|milligrams?\b)/u },
    ja: { after: /^\s?(?:mg|㎎|ミリグラム)/u },
  },
  tonnes: {
    family: "weight",
    en: { after: /^[\s-](?:ton(?:ne)?s?\b|t\b)/u },
    ja: { after: /^\s?(?:トン|t(?![a-zA-Z]))/u },
  },
  bytes: {
    family: "data",
    en: { after: /^[\s-]?(?:bytes?\b|B\b)/u },
    ja: { after: /^\s?(?:バイト|bytes?|B(?![a-zA-Z]))/u },
  },
  bits: { family: "data", en: { after: /^[\s-]?(?:bits?\b)/u }, ja: { after: /^\s?(?:ビット|bits?)/u } },
  kilobytes: {
    family: "data",
    en: { after: /^[\s-]?(?:[kK]i?B\b|kilobytes?\b)/u },
    ja: { after: /^\s?(?:[kK]i?B|キロバイト)/u },
  },
  megabytes: {
    family: "data",
    en: { after: /^[\s-]?(?:Mi?B\b|megabytes?\b)/u },
    ja: { after: /^\s?(?:Mi?B|メガバイト)/u },
  },
  gigabytes: {
    family: "data",
    en: { after: /^[\s-]?(?:Gi?B\b|gigabytes?\b)/u },
    ja: { after: /^\s?(?:Gi?B|ギガバイト)/u },
  },
  terabytes: {
    family: "data",
    en: { after: /^[\s-]?(?:Ti?B\b|terabytes?\b)/u },
    ja: { after: /^\s?(?:Ti?B|テラバイト)/u },
  },
  celsius: {
    family: "temperature",
    en: { after: /^\s?(?:°\s?C|℃|degrees C)/u },
    ja: { after: /^\s?(?:°\s?C|℃)/u, before: /(?:摂氏|セ氏)\s?$/u },
  },
  fahrenheit: {
    family: "temperature",
    en: { after: /^\s?(?:°\s?F|℉|degrees F)/u },
    ja: { after: /^\s?(?:°\s?F|℉)/u, before: /(?:華氏|カ氏)\s?$/u },
  },
  people: noun("people|persons|participants|members|users|students|players", "人|名"),
  times: noun("times?", "回(?!目)|度(?=[もめだ、。])"),
  ways: noun("ways?|methods?", "通り|つの方法"),
  pages: noun("pages?", "ページ|頁"),
  characters: noun("characters?|letters?", "文字"),
  lines: noun("lines?|rows?", "行"),
  columns: noun("columns?", "列"),
  sheets: noun("sheets?|cards?|images?|photos?", "枚"),
  copies: noun("copies", "部"),
  companies: noun("companies|firms", "社"),
  countries: noun("countries|nations", "[かカヵヶケ箇]国|国"),
  cases: noun("cases|incidents|results", "件"),
  kinds: noun("kinds?|types?", "種類?"),
  points: noun("points?", "点|ポイント"),
  levels: noun("levels?|stages?|steps?", "段階|レベル"),
  article: named("articles?", "条"),
  paragraph: named("paragraphs?", "項"),
  item: named("items?", "号(?!室)"),
  chapter: named("chapters?", "章"),
  section: named("sections?", "節"),
  table: named("tables?", "(?!)", "(?<![\\u3400-\\u9fff])表"),
  figure: named("fig(?:ures?|\\.)", "(?!)", "(?<![\\u3400-\\u9fff])図"),
};

/** How far a kind may be from its number. */
const reach = 26;

/** A kind of counted thing with where its words end. */
export interface FoundKind {
  readonly kind: string;
  readonly range: readonly [number, number];
}

/** What a number counts; undefined where no known word is next to it. */
export function kindAt(
  text: string,
  [start, end]: readonly [number, number],
  language: Language,
): FoundKind | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  for (const [kind, counted] of Object.entries(countedKinds)) {
    const ahead = counted[language].before?.exec(before)?.[0].length;
    if (ahead !== undefined) return { kind, range: [start - ahead, end] };
    const behind = counted[language].after?.exec(after)?.[0].length;
    if (behind !== undefined) return { kind, range: [start, end + behind] };
  }
  return undefined;
}
