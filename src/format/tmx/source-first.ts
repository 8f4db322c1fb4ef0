import { findTag } from "../../language";
import type { Variant } from "../../model";

/** The variants with the one in the source language first. */
export function sourceFirst(variants: readonly Variant[], sourceLanguage: string): readonly Variant[] {
  const at = findTag(
    sourceLanguage,
    variants.map((variant) => variant.language),
  );
  const source = variants[at];
  return source === undefined || at === 0 ? variants : [source, ...variants.filter((_, index) => index !== at)];
}
