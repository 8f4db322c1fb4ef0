import type { LanguageTag } from "../model";

/** Codes of countries in place of the language's. */
const countries: Readonly<Record<string, string>> = { jp: "ja", kr: "ko", cn: "zh" };

/** Names and the three-letter codes of Windows that are no codes of ISO 639, in lower case. */
const names: Readonly<Record<string, string>> = {
  japanese: "ja",
  日本語: "ja",
  和文: "ja",
  english: "en",
  英語: "en",
  英文: "en",
  enu: "en-US",
  chinese: "zh",
  中国語: "zh",
  korean: "ko",
  韓国語: "ko",
  french: "fr",
  fra: "fr",
  german: "de",
  deu: "de",
  spanish: "es",
  italian: "it",
  portuguese: "pt",
  russian: "ru",
};

/** Locale identifiers of Windows (MS-LCID), in hexadecimal. */
const localeIdentifiers: Readonly<Record<string, string>> = {
  "0411": "ja-JP",
  "0409": "en-US",
  "0809": "en-GB",
  "0c09": "en-AU",
  "1009": "en-CA",
  "0404": "zh-TW",
  "0804": "zh-CN",
  "0412": "ko-KR",
  "040c": "fr-FR",
  "0407": "de-DE",
  "040a": "es-ES",
  "0c0a": "es-ES",
  "0410": "it-IT",
  "0416": "pt-BR",
  "0419": "ru-RU",
};

interface ReadTag {
  readonly tag: LanguageTag | null;
  /** Whether it is another thing than a tag, rather than another spelling of one. */
  readonly isMistaken: boolean;
}

const known = new Map<string, ReadTag>();

function read(tag: string): ReadTag {
  let found = known.get(tag);
  if (found === undefined) {
    found = canonicalize(tag);
    // A file with a tag of its own in every variant is not remembered without end.
    if (known.size > 1000) known.clear();
    known.set(tag, found);
  }
  return found;
}

/**
 * A language tag in the form of BCP 47: `eN-uS` to `en-US`, `jpn` to `ja`, and what is plainly meant: `ja_JP.UTF-8`, `JA-01`,
 * `jp`, `Japanese`, the locale identifiers `0411` and `1041`; null for what is no tag.
 *
 * @example
 * canonicalTag("EN_gb") //=> "en-GB"
 */
export function canonicalTag(tag: string): LanguageTag | null {
  return read(tag).tag;
}

function canonicalize(written: string): ReadTag {
  const trimmed = written.trim();
  const named = names[trimmed.toLowerCase()] ?? localeOf(trimmed);
  if (named !== undefined) return { tag: named, isMistaken: true };
  const parts = trimmed
    .replace(/[.@][^]*/u, "")
    .replaceAll("_", "-")
    .split("-");
  const first = parts[0]?.toLowerCase() ?? "";
  const isMistaken = first in countries || trimmed !== written || /[_.@]/u.test(trimmed);
  // Invalid subtags, such as a number of Trados, are removed from the end.
  for (let count = parts.length; count > 0; count -= 1) {
    const tag = canonicalLocale([countries[first] ?? first, ...parts.slice(1, count)].join("-"));
    if (tag !== null) return { tag, isMistaken: isMistaken || count < parts.length };
  }
  return { tag: null, isMistaken: true };
}

function localeOf(text: string): string | undefined {
  const hexadecimal = /^(?:0x)?([\da-f]{4})$/iu.exec(text)?.[1]?.toLowerCase();
  const decimal = /^\d{4,5}$/u.test(text) ? Number(text).toString(16).padStart(4, "0") : undefined;
  return localeIdentifiers[hexadecimal ?? ""] ?? localeIdentifiers[decimal ?? ""];
}

function canonicalLocale(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a tag is a mistake that `canonicalTag` put right, rather than another spelling of the same tag. */
export function isMistakenTag(tag: string): boolean {
  return read(tag).isMistaken;
}

/** The language without script and region. `primaryLanguage("en-GB") //=> "en"` */
export function primaryLanguage(tag: LanguageTag): string {
  return tag.split("-", 1)[0] ?? tag;
}

/**
 * How well a tag serves where another is wanted: 3 the same, 2 one is the other with a region or script more,
 * 1 the same language of another region, 0 another language.
 *
 * @example
 * tagAffinity("en", "en-GB") //=> 2
 */
export function tagAffinity(wanted: LanguageTag, tag: LanguageTag): 0 | 1 | 2 | 3 {
  if (wanted === tag) return 3;
  const [one, other] = [canonicalTag(wanted) ?? wanted, canonicalTag(tag) ?? tag];
  if (one === other) return 3;
  if (primaryLanguage(one) !== primaryLanguage(other)) return 0;
  return one.startsWith(`${other}-`) || other.startsWith(`${one}-`) ? 2 : 1;
}

/** The position of the tag that serves best, the first of equals; -1 if none is of the language. */
export function findTag(wanted: LanguageTag, tags: readonly LanguageTag[]): number {
  let best = -1;
  let bestAffinity = 0;
  tags.forEach((tag, index) => {
    const affinity = tagAffinity(wanted, tag);
    if (affinity > bestAffinity) [best, bestAffinity] = [index, affinity];
  });
  return best;
}
