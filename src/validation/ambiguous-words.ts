import { sourceConcepts, type SourceConcept } from "./source-concepts";
import type { PreparedUnit } from "./types";

/**
 * Tells words of several meanings from terms: an everyday word (支援, `products`) whose rendering a document has in some places
 * and lacks in at least as many means something else there. A word that never has its rendering is translated wrongly
 * throughout, and a name has one meaning.
 */
export function isAmbiguousWord(
  units: readonly PreparedUnit[],
  stands: (concept: SourceConcept, unit: PreparedUnit) => boolean,
): (concept: SourceConcept) => boolean {
  let counts: Map<string, { rendered: number; total: number }> | undefined;
  return (concept) => {
    if (units.length < 2 || !isEverydayWord(surfaceOf(concept))) return false;
    counts ??= countAll(units, stands);
    const { rendered = 0, total = 0 } = counts.get(keyOf(concept)) ?? {};
    return rendered > 0 && total >= 3 && rendered * 2 <= total;
  };
}

function countAll(
  units: readonly PreparedUnit[],
  stands: (concept: SourceConcept, unit: PreparedUnit) => boolean,
): Map<string, { rendered: number; total: number }> {
  const counts = new Map<string, { rendered: number; total: number }>();
  for (const unit of units) {
    for (const concept of sourceConcepts(unit)) {
      if (!isEverydayWord(surfaceOf(concept))) continue;
      const count = counts.get(keyOf(concept)) ?? { rendered: 0, total: 0 };
      count.total += 1;
      if (stands(concept, unit)) count.rendered += 1;
      counts.set(keyOf(concept), count);
    }
  }
  return counts;
}

/** One short word without capitals, Latin letters or katakana: no name. */
export function isEverydayWord(surface: string): boolean {
  return /^[\u3400-\u9fff]{1,2}$/u.test(surface) || /^\p{Ll}{2,}$/u.test(surface);
}

function surfaceOf({ places }: SourceConcept): string {
  return places[0]?.surface ?? "";
}

function keyOf({ entries }: SourceConcept): string {
  return entries.map(({ id }) => id).join("\n");
}
