import type { Language, Substitution } from "../model";
import { writeNumberLike } from "./notation";
import { findPlaceables, type Placeable } from "./placeables";

/**
 * The target with the query's numbers and addresses in place of the stored source's, each in the target's own notation.
 * Null where they do not correspond: a value that changes must stand in the target as often as in the source.
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
  for (const value of new Set(stored.map((placeable) => placeable.value))) {
    const here = stored.flatMap((placeable, index) => (placeable.value === value ? [index] : []));
    const news = here.map((index) => wanted[index]?.value ?? "");
    if (news.every((text) => text === value)) continue;
    const there = places.filter((place) => place.value === value);
    // One number said twice in the target is changed twice; else there must be as many.
    const same = new Set(news).size === 1;
    if (there.length === 0 || (there.length !== here.length && !same)) return null;
    for (const [index, place] of there.entries()) {
      const text = news[same ? 0 : index] ?? "";
      const written = place.kind === "address" ? text : writeNumberLike(target.slice(...place.range), Number(text));
      if (written === null) return null;
      changes.push({ place, text: written });
    }
  }
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
