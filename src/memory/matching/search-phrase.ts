import { foldText, foldWithOffsets } from "../../language";
import type { ConcordanceHit, Direction } from "../../model";
import { findPhrase, phraseOffsets } from "./concordance";
import { originOf } from "../origin";
import { translationOf, type MemoryView } from "./view";

/** The units in which a phrase stands, in the order of their numbers. */
export function searchPhrase(
  view: MemoryView,
  phrase: string,
  direction: Direction,
  matchCase: boolean,
  limit: number,
): ConcordanceHit[] {
  const found = view
    .indexesFor(direction)
    .flatMap((index) => findPhrase(index, phrase, matchCase).map((slot) => ({ slot, index })))
    .filter(({ slot }) => view.isAlive(slot))
    .sort((a, b) => view.numberOf(a.slot) - view.numberOf(b.slot));
  const wanted = foldText(phrase);
  return found.slice(0, limit).flatMap(({ slot, index }): ConcordanceHit[] => {
    const unit = view.unit(slot);
    const variant = unit.variants.find(({ language }) => language === index.language);
    if (variant === undefined) return [];
    const { text, offsets } = foldWithOffsets(variant.text);
    const translation = translationOf(unit, variant, direction);
    return [
      {
        text: variant.text,
        ranges: phraseOffsets(text, wanted, matchCase).map((at) => [
          offsets[at] ?? 0,
          offsets[at + wanted.length] ?? variant.text.length,
        ]),
        variant,
        ...(translation === undefined ? {} : { translation }),
        origin: originOf(unit, view.originName(slot)),
        number: view.numberOf(slot),
        unit,
      },
    ];
  });
}
