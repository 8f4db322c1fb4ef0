import { isKatakana, transliterationIndex } from "../../language";
import type { Association } from "./associations";
import type { Vocabulary } from "./token-table";
import { isShared } from "./tokens";

/**
 * The associations that two languages have before anything is learnt: numbers, Latin words, and katakana that reads as an
 * English word.
 */
export function seedAssociations(en: Vocabulary, ja: Vocabulary): Association[] {
  return [...sharedTokens(en, ja), ...transliterations(en, ja)];
}

function sharedTokens(en: Vocabulary, ja: Vocabulary): Association[] {
  return ja.words.flatMap((word, id): Association[] => {
    if (!isShared(word)) return [];
    const other = en.ids.get(word);
    if (other === undefined) return [];
    // English keeps Latin words that Japanese translates; what Japanese leaves in Latin script stands so in the English.
    return [{ en: other, ja: id, enGivenJa: 0.9, jaGivenEn: /^[#@]/.test(word) ? 0.8 : 0.5 }];
  });
}

function transliterations(en: Vocabulary, ja: Vocabulary): Association[] {
  const index = transliterationIndex(en.words.filter((word) => /^[a-z]{3,}$/.test(word)));
  return ja.words.flatMap((word, id): Association[] => {
    if (word.length < 2 || !isKatakana(word)) return [];
    return index
      .find(word, 0.72)
      .slice(0, 4)
      .map(({ word: english, similarity }) => ({
        en: en.ids.get(english) ?? 0,
        ja: id,
        enGivenJa: 0.8 * (2 * similarity - 1),
        jaGivenEn: 0.5 * (2 * similarity - 1),
      }));
  });
}
