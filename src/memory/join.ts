import { TaiyakuError, type Language, type MemoryContent, type TranslationUnit } from "../model";

/** A source segment with the different targets that it has in different memories. */
export interface SegmentDisagreement {
  readonly kind: "segment";
  readonly source: string;
  readonly targets: readonly { readonly text: string; readonly files: readonly string[] }[];
}

/**
 * Puts the memories of several documents together, in their order. Units of one text on both sides are one; a source that different
 * memories translate differently keeps all its units and is reported.
 *
 * @throws TaiyakuError `invalid-argument` if there is no memory
 */
export function joinMemories(
  memories: readonly { readonly memory: MemoryContent; readonly file: string }[],
  source: Language,
): { readonly memory: MemoryContent; readonly disagreements: readonly SegmentDisagreement[] } {
  const seen = new Set<string>();
  const units: TranslationUnit[] = [];
  const targets = new Map<string, Map<string, Set<string>>>();
  for (const { memory, file } of memories)
    for (const unit of memory.units) {
      const from = unit.variants.find(({ language }) => language === source)?.text ?? "";
      const to = unit.variants.find(({ language }) => language !== source)?.text ?? "";
      const known = targets.get(from) ?? new Map<string, Set<string>>();
      targets.set(from, known);
      known.set(to, (known.get(to) ?? new Set()).add(file));
      // A unit with its context is another unit than the one without.
      const key = JSON.stringify([from, to, unit.properties.filter(({ type }) => /^(?:file|prev|next)$/u.test(type))]);
      if (seen.has(key)) continue;
      seen.add(key);
      units.push({ ...unit, id: String(units.length + 1) });
    }
  const disagreements = [...targets].flatMap(([text, own]): SegmentDisagreement[] => {
    const files = new Set([...own.values()].flatMap((set) => [...set]));
    if (own.size < 2 || files.size < 2) return [];
    return [{ kind: "segment", source: text, targets: [...own].map(([to, set]) => ({ text: to, files: [...set] })) }];
  });
  const [first] = memories;
  if (first === undefined) throw new TaiyakuError("invalid-argument", "Expected at least one memory, got none.");
  return { memory: { ...first.memory, units }, disagreements };
}
