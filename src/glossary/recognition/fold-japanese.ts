import { hiragana, ignored, kanji, katakana, kinds, longVowel, lowered, middleDot, space } from "./characters";
import type { FoldedText } from "./folded";

/** Kana that okurigana between two kanji ends in, and kana that may stand before it: 取り扱い, 打ち合わせ. */
export const okuriganaEnd = new Set("いきぎしちびみりえけげせめれべて");
const okuriganaStart = new Set("かがさたならわま");

const isOkuriganaEnd = flags(okuriganaEnd);
const isOkuriganaStart = flags(okuriganaStart);

function flags(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** Half-width kana in full width; the second row is what a voicing mark, the third what a half-voicing mark makes of it. */
const fullWidth = new Uint16Array(0x100);
const voiced = new Uint16Array(0x10000);
const halfVoiced = new Uint16Array(0x10000);
for (let unit = 0xff66; unit <= 0xff9d; unit += 1) {
  fullWidth[unit - 0xff00] = String.fromCharCode(unit).normalize("NFKC").charCodeAt(0);
}
for (let unit = 0x3041; unit <= 0x30fe; unit += 1) {
  const withMark = (mark: string): number => {
    const composed = (String.fromCharCode(unit) + mark).normalize("NFC");
    return composed.length === 1 ? composed.charCodeAt(0) : 0;
  };
  voiced[unit] = withMark("\u3099");
  halfVoiced[unit] = withMark("\u309a");
}

/** Katakana that end in e, behind which イ and ー are one (フェイス, フェース). */
export const endsInE: ReadonlySet<string> = new Set("エケセテネヘメレゲゼデベペェｴｹｾﾃﾈﾍﾒﾚｪ");
const isEndInE = flags(endsInE);
/** Kanji that are written in two ways in laws and their comments: 附則 and 付則. */
const oldKanji = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit += 1) oldKanji[unit] = unit;
for (const [old, today] of [
  "附付",
  "聯連",
  "廻回",
  "輛両",
  "劃画",
  "尠少",
  "嶋島",
  "濱浜",
  "澤沢",
  "邊辺",
  "齋斎",
  "髙高",
  "舘館",
])
  oldKanji[old!.charCodeAt(0)] = today!.charCodeAt(0);

const katakanaI = 0x30a4;
const katakanaVu = 0x30f4;
const katakanaBu = 0x30d6;

/** What ヴ and a small vowel are without ヴ (ヴァ, バ), and small vowels as large ones. */
const withoutVu = new Uint16Array(0x10000);
const large = new Uint16Array(0x10000);
for (const [small, vowel, syllable] of ["ァアバ", "ィイビ", "ェエベ", "ォオボ"].map((row) => [...row])) {
  withoutVu[small!.charCodeAt(0)] = syllable!.charCodeAt(0);
  large[small!.charCodeAt(0)] = vowel!.charCodeAt(0);
}
/** Katakana behind which a vowel is written small or large: ソフトウェア and ソフトウエア, クォーター and クオーター. */
const beforeEitherVowel = flags("ウクグイ");

/**
 * A Japanese text without what its spelling leaves open: width, case, spaces, ・, ー, ヴ and okurigana (取り扱い, 打ち合わせ).
 * Which of these may differ between a term and a text is for `agreesJapanese` to say; here all of them go.
 */
export function foldJapanese(text: string): FoldedText {
  const units = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    let unit = text.charCodeAt(index);
    const kind = kinds[unit]!;
    if (kind === space || kind === longVowel || kind === middleDot) continue;
    if (kind === ignored) {
      if (unit === 0xdb40) index += 1;
      continue;
    }
    if (kind === kanji) {
      unit = oldKanji[unit]!;
      length -= okuriganaBefore(units, length);
    } else if (kind === katakana || kind === hiragana) {
      if (unit >= 0xff66) {
        // A voicing mark of its own, behind the kana that it belongs to.
        const marked = unit >= 0xff9e && length > 0 ? (unit === 0xff9e ? voiced : halfVoiced)[units[length - 1]!]! : 0;
        if (marked !== 0 && ends[length - 1] === index) {
          units[length - 1] = marked === katakanaVu ? katakanaBu : marked;
          ends[length - 1] = index + 1;
          continue;
        }
        unit = unit < 0xff9e ? fullWidth[unit - 0xff00]! : unit;
      }
      if (kind === katakana && length > 0 && ends[length - 1] === index) {
        const before = units[length - 1]!;
        // フェイス as フェース, whose ー is folded away.
        if (unit === katakanaI && isEndInE[before] === 1) continue;
        if (before === katakanaBu && withoutVu[unit] !== 0 && isVu(text, index - 1)) {
          units[length - 1] = withoutVu[unit]!;
          ends[length - 1] = index + 1;
          continue;
        }
        if (large[unit] !== 0 && beforeEitherVowel[before] === 1) unit = large[unit]!;
      }
      if (unit === katakanaVu) unit = katakanaBu;
      if (unit === 0x3099 || unit === 0x309a) {
        const marked = length > 0 ? (unit === 0x3099 ? voiced : halfVoiced)[units[length - 1]!]! : 0;
        if (marked !== 0 && ends[length - 1] === index) {
          units[length - 1] = marked === katakanaVu ? katakanaBu : marked;
          ends[length - 1] = index + 1;
          continue;
        }
      } else if (isOkuriganaEnd[unit] === 1 && length >= 2 && isOkuriganaStart[units[length - 1]!] === 1) {
        // 合わせ as 合せ, 当たり as 当り: the kana before the last is free.
        if (kinds[units[length - 2]!] === kanji) length -= 1;
      }
    } else {
      unit = lowered[unit]!;
    }
    units[length] = unit;
    starts[length] = index;
    ends[length] = index + 1;
    length += 1;
  }
  return { units, length, starts, ends };
}

/** Whether ヴ ends before an index, in one unit or as ウ with its voicing mark. */
function isVu(text: string, at: number): boolean {
  return text[at] === "ヴ" || text[at] === "ﾞ" || text[at] === "\u3099";
}

/** How many units of okurigana stand at the end of what is folded so far, behind a kanji. */
function okuriganaBefore(units: Uint16Array, length: number): number {
  if (length < 2 || isOkuriganaEnd[units[length - 1]!] === 0) return 0;
  if (kinds[units[length - 2]!] === kanji) return 1;
  if (length >= 3 && isOkuriganaStart[units[length - 2]!] === 1 && kinds[units[length - 3]!] === kanji) return 2;
  return 0;
}
