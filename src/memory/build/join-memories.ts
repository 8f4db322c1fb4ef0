import { TaiyakuError, type Language, type MemoryContent, type Property, type TranslationUnit } from "../../model";

/** A source segment with the different targets that it has in different memories. */
export interface SegmentDisagreement {
  readonly kind: "segment";
  readonly language: Language;
  readonly source: string;
  readonly targets: readonly { readonly text: string; readonly files: readonly string[] }[];
}

/**
 * Puts the memories of several documents together, in their order. Units of one text on both sides are one; a source that different
 * memories translate differently keeps all its units and is reported. Each unit names the files that have it in properties `x-file`, first
 * the one that its address is of.
 *
 * @throws TaiyakuError `invalid-argument` if there is no memory
 */
export function joinMemories(
  memories: readonly { readonly memory: MemoryContent; readonly file: string }[],
  source: Language,
): { readonly memory: MemoryContent; readonly disagreements: readonly SegmentDisagreement[] } {
  const seen = new Map<string, number>();
  const units: TranslationUnit[] = [];
  const filesOf: Set<string>[] = [];
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
      const at = seen.get(key) ?? units.length;
      seen.set(key, at);
      if (at === units.length) {
        units.push({ ...unit, id: String(at + 1) });
        filesOf.push(new Set());
      }
      filesOf[at]!.add(file);
    }
  const disagreements = [...targets].flatMap(([text, own]): SegmentDisagreement[] => {
    const files = new Set([...own.values()].flatMap((set) => [...set]));
    if (own.size < 2 || files.size < 2) return [];
    return [
      {
        kind: "segment",
        language: source,
        source: text,
        targets: [...own].map(([to, set]) => ({ text: to, files: [...set] })),
      },
    ];
  });
  const [first] = memories;
  if (first === undefined) throw new TaiyakuError("invalid-argument", "Expected at least one memory, got none.");
  const named = units.map((unit, at) => ({
    ...unit,
    properties: [...fileProperties(filesOf[at]!), ...unit.properties],
  }));
  return { memory: { ...first.memory, units: named }, disagreements };
}

function fileProperties(files: ReadonlySet<string>): Property[] {
  return [...files].map((value) => ({ type: "x-file", value }));
}
