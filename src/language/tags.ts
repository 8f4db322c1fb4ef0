import type { LanguageTag } from "../model";

/** Codes of countries that stand where the language's belongs. */
const mistakes: Readonly<Record<string, string>> = { jp: "ja", kr: "ko", cn: "zh" };

const known = new Map<string, string | null>();

/**
 * A language tag in the form of BCP 47: `eN-uS` to `en-US`, `jpn` to `ja`, and what is plainly meant: `ja_JP` to `ja-JP`,
 * `jp` to `ja`; null for what is no tag.
 *
 * @example
 * canonicalTag("EN_gb") //=> "en-GB"
 */
export function canonicalTag(tag: string): LanguageTag | null {
  let found = known.get(tag);
  if (found === undefined) {
    found = canonicalize(tag);
    // A file with a tag of its own in every variant is not remembered without end.
    if (known.size > 1000) known.clear();
    known.set(tag, found);
  }
  return found;
}

function canonicalize(tag: string): string | null {
  const parts = tag.trim().replaceAll("_", "-").split("-");
  const first = parts[0]?.toLowerCase() ?? "";
  try {
    return Intl.getCanonicalLocales([mistakes[first] ?? first, ...parts.slice(1)].join("-"))[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a tag is a mistake that `canonicalTag` put right, rather than another spelling of the same tag. */
export function isMistakenTag(tag: string): boolean {
  return tag.includes("_") || tag !== tag.trim() || (tag.split("-")[0]?.toLowerCase() ?? "") in mistakes;
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
  if (primaryLanguage(wanted) !== primaryLanguage(tag)) return 0;
  return wanted.startsWith(`${tag}-`) || tag.startsWith(`${wanted}-`) ? 2 : 1;
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
