import type { Language, Substitution } from "../../model";
import { isChangeOfEra, writeNumberLike } from "./notation";
import { agrees } from "./agreement";
import { findPlaceables, type Placeable } from "./placeables";
import { fitsUse, useOfNumber } from "./number-roles";

/**
 * The target with the query's numbers and addresses in place of the stored source's, each in the target's own notation.
 * Null where that might be wrong: a value that changes must stand once in the source and once in the target, there in a
 * role that fits (a month for a month, an article for an article), and its notation must be able to say the new one.
 *
 * @example
 * substitute("第5条", "第三条", "Article 3", "ja", "en")?.target //=> "Article 5"
 */
export function substitute(
  query: string,
  source: string,
  target: string,
  sourceLanguage: Language,
  targetLanguage: Language,
): { readonly target: string; readonly substitutions: readonly Substitution[] } | null {
  const wanted = findPlaceables(query, sourceLanguage);
  const stored = findPlaceables(source, sourceLanguage);
  const places = findPlaceables(target, targetLanguage);
  if (wanted.length !== stored.length) return null;
  const changes: { readonly place: Placeable; readonly text: string }[] = [];
  for (const [index, former] of stored.entries()) {
    const fresh = wanted[index];
    if (fresh === undefined || fresh.kind !== former.kind) return null;
    if (fresh.value === former.value) {
      if (isExact(query, fresh) && isExact(source, former)) continue;
      return null;
    }
    const use = useOfNumber(source, former.range, sourceLanguage);
    const fits = ({ kind, range, value }: Placeable): boolean =>
      value === former.value &&
      kind === former.kind &&
      (kind === "address" || fitsUse(use, useOfNumber(target, range, targetLanguage)));
    const [place, ...more] = places.filter(fits);
    if (!isExact(query, fresh) || !isExact(source, former)) return null;
    if (place === undefined || more.length > 0) return null;
    const isAlike = ({ range, value }: Placeable): boolean =>
      value === former.value && useOfNumber(source, range, sourceLanguage).role === use.role;
    if (stored.filter(isAlike).length > 1) return null;
    const text =
      fresh.kind === "address"
        ? fresh.value
        : rewrite(
            query.slice(...fresh.range),
            fresh.value,
            source.slice(...former.range),
            target.slice(...place.range),
          );
    if (text === null) return null;
    if (targetLanguage === "en" && !agrees(target, place, { former: former.value, fresh: fresh.value, text }))
      return null;
    changes.push({ place, text });
  }
  // 平成31年 ends in April: with another month it may be 令和元年.
  const isUnsure = places.some(
    ({ kind, range, value }) => kind === "number" && isChangeOfEra(target.slice(...range), Number(value)),
  );
  if (isUnsure && changes.length > 0) return null;
  changes.sort((a, b) => a.place.range[0] - b.place.range[0]);
  let changed = "";
  let cursor = 0;
  const substitutions: Substitution[] = [];
  for (const { place, text } of changes) {
    changed += target.slice(cursor, place.range[0]);
    substitutions.push({ range: [changed.length, changed.length + text.length], stored: target.slice(...place.range) });
    changed += text;
    cursor = place.range[1];
  }
  return { target: changed + target.slice(cursor), substitutions };
}

/** Values are exact to twelve digits. */
function isExact(text: string, { kind, range }: Placeable): boolean {
  return (
    kind === "address" ||
    text
      .slice(...range)
      .normalize("NFKC")
      .replace(/\D/g, "").length <= 12
  );
}

/** The query's number in the notation of the target's; null where something of how it is written would be lost. */
function rewrite(query: string, value: string, source: string, model: string): string | null {
  const isPadded = (text: string): boolean => /^0\d/.test(text.normalize("NFKC"));
  if (isPadded(query) && !isPadded(source)) return null;
  const decimals = /^[\d,]+\.(\d+)$/.exec(query.normalize("NFKC"))?.[1]?.length ?? 0;
  const written = writeNumberLike(model, Number(value), decimals);
  // A model below a thousand does not show how thousands are written; the query does.
  const isGrouped = /\d,\d{3}/u.test(query.normalize("NFKC"));
  return isGrouped && written !== null && /^\d{4,}$/u.test(written) && /^\d{1,3}$/u.test(model)
    ? Number(written).toLocaleString("en")
    : written;
}
