import type { Document } from "../model";
import type { SourceText } from "./source-text";
import { TaiyakuError } from "../model";

/** An English document and its Japanese translation. */
export interface SourcePair {
  readonly english: Document | SourceText;
  readonly japanese: Document | SourceText;
}

/**
 * A name of its own for each pair: the English file, with the Japanese one where pairs share it.
 *
 * @throws TaiyakuError `invalid-argument` if two pairs are the same
 */
export function pairNames(pairs: readonly SourcePair[]): string[] {
  const first = pairs.map(({ english, japanese }) => english.file ?? japanese.file);
  const shared = repeated(first);
  const used = new Map<string, number>();
  return pairs.map(({ english, japanese }, index) => {
    const own = first[index];
    const both = [...new Set([own, japanese.file])].filter((part) => part !== undefined);
    const name = (own !== undefined && shared.has(own) ? both.join(" + ") : own) ?? `pair ${String(index + 1)}`;
    for (let copy = 1; ; copy += 1) {
      const distinct = copy === 1 ? name : `${name} (${String(copy)})`;
      const other = used.get(distinct);
      if (other === undefined) {
        used.set(distinct, index);
        return distinct;
      }
      const known = pairs[other]!;
      if (known.english.text !== english.text || known.japanese.text !== japanese.text) continue;
      throw new TaiyakuError(
        "invalid-argument",
        `Expected each pair once, got ${distinct} as pairs ${String(other + 1)} and ${String(index + 1)}.`,
      );
    }
  });
}

function repeated(names: readonly (string | undefined)[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(names.flatMap((name) => (name !== undefined && seen.size === seen.add(name).size ? [name] : [])));
}
