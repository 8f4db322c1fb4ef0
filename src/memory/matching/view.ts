import { findTag } from "../../language";
import type { Direction, TranslationUnit, Variant } from "../../model";
import type { LanguageIndex } from "../store/language-index";
import type { Scratch } from "../neighbours/search";

/** What matching needs to know of a memory. */
export interface MemoryView {
  readonly scratch: Scratch;
  /** The indexes of the languages in which the direction's source may stand, brought up to date. */
  indexesFor(direction: Direction): readonly LanguageIndex[];
  isAlive(slot: number): boolean;
  hasCodes(slot: number): boolean;
  originName(slot: number): string | null;
  unit(slot: number): TranslationUnit;
  numberOf(slot: number): number;
}

/** A unit with its source in one language and its target in that of a direction. */
export interface UnitPair {
  readonly unit: TranslationUnit;
  readonly source: Variant;
  readonly target: Variant;
}

/** The pair of a unit; null if it has no translation in the direction's target. */
export function pairOf(view: MemoryView, slot: number, index: LanguageIndex, direction: Direction): UnitPair | null {
  const unit = view.unit(slot);
  const source = unit.variants.find((variant) => variant.language === index.language);
  if (source === undefined) return null;
  const target = translationOf(unit, source, direction);
  return target === undefined ? null : { unit, source, target };
}

/** The variant that serves best in the direction's target language; one without text is no translation. */
export function translationOf(unit: TranslationUnit, source: Variant, direction: Direction): Variant | undefined {
  const others = unit.variants.filter((variant) => variant !== source && variant.text !== "");
  return others[
    findTag(
      direction.target,
      others.map((variant) => variant.language),
    )
  ];
}
