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

/** How surely a Japanese word and English ones are the same by their look, 0 to 1. The English ones in lower case. */
export type AnchorWeights = (ja: string) => (en: string) => number;

/**
 * How surely a Japanese and an English word are the same by their look: numbers, Latin words, punctuation, and kana that spell
 * the English.
 *
 * @param readings of words that are not in kana, in katakana: 広島 may be read as Hiroshima
 */
export function anchorWeights(readings: ReadonlyMap<string, string> = new Map()): AnchorWeights {
  const compare = transliterationComparer();
  return (ja) => {
    const narrowed = narrow(ja).toLowerCase();
    const plain = punctuation[narrowed] ?? narrowed;
    const kana = ja.length > 1 && (isKatakana(ja) || isHiragana(ja)) ? toKatakana(ja) : readings.get(ja);
    if (kana === undefined || kana.length < 2) return (en) => (en === plain ? 1 : 0);
    return (en) => {
      if (en === plain) return 1;
      const first = en.charCodeAt(0);
      if (en.length < 2 || first < 0x61 || first > 0x7a) return 0;
      const similarity = compare(kana, en);
      return similarity >= 0.6 ? Math.min(1, 2 * similarity - 0.8) : 0;
    };
  };
}

function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
