import { isHiragana, isKatakana, narrow, transliterationComparer } from "../../language";

const punctuation: Readonly<Record<string, string>> = {
  "。": ".",
  "、": ",",
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "・": "-",
  "〜": "-",
  "―": "-",
};

/** How surely two words are the same by their look, 0 to 1. The English one in lower case. */
export type AnchorWeights = (ja: string, en: string) => number;

/**
 * How surely a Japanese and an English word are the same by their look: numbers, Latin words, punctuation, and kana that spell
 * the English. What is worked out of a word is kept, since each is compared with many.
 *
 * @param readings of words that are not in kana, in katakana: 広島 may be read as Hiroshima
 */
export function anchorWeights(readings: ReadonlyMap<string, string> = new Map()): AnchorWeights {
  const compare = transliterationComparer();
  const known = new Map<string, { readonly plain: string; readonly sound: string | null }>();
  const look = (ja: string): { readonly plain: string; readonly sound: string | null } => {
    let found = known.get(ja);
    if (found === undefined) {
      const plain = narrow(ja).toLowerCase();
      const kana = ja.length > 1 && (isKatakana(ja) || isHiragana(ja)) ? toKatakana(ja) : readings.get(ja);
      found = { plain: punctuation[plain] ?? plain, sound: kana !== undefined && kana.length > 1 ? kana : null };
      known.set(ja, found);
    }
    return found;
  };
  return (ja, en) => {
    const { plain, sound } = look(ja);
    if (plain === en) return 1;
    const first = en.charCodeAt(0);
    if (sound === null || en.length < 2 || first < 0x61 || first > 0x7a) return 0;
    const similarity = compare(sound, en);
    return similarity >= 0.6 ? Math.min(1, 2 * similarity - 0.8) : 0;
  };
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
