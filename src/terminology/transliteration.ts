/** Katakana syllables as Latin letters, by the Hepburn system; long vowels and the small っ are dealt with apart. */
const syllables: Readonly<Record<string, string>> = {
  ア: "a",
  イ: "i",
  ウ: "u",
  エ: "e",
  オ: "o",
  ァ: "a",
  ィ: "i",
  ゥ: "u",
  ェ: "e",
  ォ: "o",
  カ: "ka",
  キ: "ki",
  ク: "ku",
  ケ: "ke",
  コ: "ko",
  ガ: "ga",
  ギ: "gi",
  グ: "gu",
  ゲ: "ge",
  ゴ: "go",
  サ: "sa",
  シ: "shi",
  ス: "su",
  セ: "se",
  ソ: "so",
  ザ: "za",
  ジ: "ji",
  ズ: "zu",
  ゼ: "ze",
  ゾ: "zo",
  タ: "ta",
  チ: "chi",
  ツ: "tsu",
  テ: "te",
  ト: "to",
  ダ: "da",
  ヂ: "ji",
  ヅ: "zu",
  デ: "de",
  ド: "do",
  ナ: "na",
  ニ: "ni",
  ヌ: "nu",
  ネ: "ne",
  ノ: "no",
  ハ: "ha",
  ヒ: "hi",
  フ: "fu",
  ヘ: "he",
  ホ: "ho",
  バ: "ba",
  ビ: "bi",
  ブ: "bu",
  ベ: "be",
  ボ: "bo",
  パ: "pa",
  ピ: "pi",
  プ: "pu",
  ペ: "pe",
  ポ: "po",
  マ: "ma",
  ミ: "mi",
  ム: "mu",
  メ: "me",
  モ: "mo",
  ヤ: "ya",
  ユ: "yu",
  ヨ: "yo",
  ラ: "ra",
  リ: "ri",
  ル: "ru",
  レ: "re",
  ロ: "ro",
  ワ: "wa",
  ヰ: "i",
  ヱ: "e",
  ヲ: "o",
  ン: "n",
  ヴ: "vu",
};
const glides: Readonly<Record<string, string>> = { ャ: "a", ュ: "u", ョ: "o" };

/** Hiragana to the katakana of the same sound. */
function toKatakana(text: string): string {
  return text.replace(/[\u3041-\u3096]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}

/**
 * Kana in Latin letters, without marks for long vowels: a rough Hepburn.
 *
 * @example
 * romanize("アーキテクチャ") //=> "akitekucha"
 */
export function romanize(kana: string): string {
  let letters = "";
  let doubled = false;
  for (const character of toKatakana(kana)) {
    const glide = glides[character];
    const small = "ァィゥェォ".includes(character);
    let sound = glide ?? syllables[character] ?? "";
    if (glide !== undefined) {
      letters = /(?:sh|ch|j)i$/u.test(letters) ? letters.slice(0, -1) : letters.replace(/i$/u, "y");
    } else if (small && letters !== "") letters = letters.replace(/[aiueo]$/u, "");
    if (doubled && sound !== "") sound = (sound[0] ?? "") + sound;
    doubled = character === "ッ";
    letters += sound;
  }
  return letters;
}

/**
 * How well katakana spell an English word or phrase, 0 to 1. Both are reduced to the consonants that Japanese keeps apart
 * (l = r, v = b, c = k or s …) with the vowels counting less, and compared by edit distance.
 *
 * @example
 * katakanaSimilarity("フレームワーク", "framework") > 0.8 //=> true
 * katakanaSimilarity("データ", "framework") < 0.3 //=> true
 */
export function katakanaSimilarity(katakana: string, english: string): number {
  const left = soundsOfKana(katakana);
  const right = soundsOfEnglish(english);
  // Japanese has no plural: パートナー is partner and partners.
  const singular = /[^s]s$/u.test(english) ? soundsOfEnglish(english.slice(0, -1)) : right;
  return Math.max(similarity(left, right), singular === right ? 0 : similarity(left, singular));
}

function similarity(left: string, right: string): number {
  if (left.length === 0 || right.length === 0) return 0;
  const weight = (sounds: string): number => [...sounds].reduce((sum, sound) => sum + costOf(sound), 0);
  return Math.max(0, 1 - (2 * editDistance(left, right)) / (weight(left) + weight(right)));
}

const soundsCache = new Map<string, string>();

function remember(key: string, make: () => string): string {
  let sounds = soundsCache.get(key);
  if (sounds === undefined) {
    sounds = make();
    // Bounded: a long memory must not keep every word of it.
    if (soundsCache.size > 50_000) soundsCache.clear();
    soundsCache.set(key, sounds);
  }
  return sounds;
}

function soundsOfKana(katakana: string): string {
  return remember(`k${katakana}`, () =>
    romanize(katakana)
      .replace(/tsu/gu, "tu")
      .replace(/ch/gu, "C")
      .replace(/sh/gu, "S")
      .replace(/j/gu, "J")
      .replace(/([bcdfghkmprstzCSJ])\1/gu, "$1")
      // A vowel that only carries a consonant is rarely in the English.
      .replace(/(?<=[bfgkmpszlrv])u(?![aeiou])/gu, "")
      .replace(/(?<=[td])o(?=[^aeiou]|$)/gu, "")
      .replace(/v/gu, "b")
      .replace(/f/gu, "h")
      .replace(/z/gu, "s")
      .replace(/J/gu, "j")
      .replace(/(?<=[^aeiou])y/gu, ""),
  );
}

function soundsOfEnglish(english: string): string {
  return remember(`e${english}`, () =>
    english
      .toLowerCase()
      .replace(/[^a-z]/gu, "")
      .replace(/tion/gu, "Son")
      .replace(/(?:s?ch|tch)(?=[aeiou]|$)/gu, "C")
      .replace(/sh/gu, "S")
      .replace(/ph/gu, "h")
      .replace(/th/gu, "s")
      .replace(/ck|qu|q/gu, "k")
      .replace(/x/gu, "ks")
      .replace(/dge?|g(?=[ei])/gu, (match) => (match === "d" ? "d" : match.startsWith("dg") ? "j" : "g"))
      .replace(/c(?=[eiy])/gu, "s")
      .replace(/c/gu, "k")
      .replace(/l/gu, "r")
      .replace(/v/gu, "b")
      .replace(/f/gu, "h")
      .replace(/z/gu, "s")
      .replace(/(?<=[aeiou])r(?=[^aeiou]|$)/gu, "")
      .replace(/(?<=[^aeiou])y(?=[^aeiou]|$)/gu, "i")
      .replace(/(?<=.{2})e(?=s?$)/gu, "")
      .replace(/([a-zCS])\1/gu, "$1")
      .replace(/wr/gu, "r"),
  );
}

function costOf(sound: string): number {
  return /[aeiouyw]/u.test(sound) ? 0.35 : 1;
}

/** Pairs of sounds that one spelling has for the other. */
const near = new Set([
  "CS",
  "CK",
  "Ck",
  "Ct",
  "Ss",
  "js",
  "jg",
  "jC",
  "jS",
  "hb",
  "ht",
  "mn",
  "td",
  "sd",
  "kg",
  "bh",
  "jd",
]);

function editDistance(left: string, right: string): number {
  const width = right.length + 1;
  let previous = new Float64Array(width);
  for (let j = 1; j < width; j += 1) previous[j] = previous[j - 1]! + costOf(right[j - 1]!);
  for (let i = 1; i <= left.length; i += 1) {
    const row = new Float64Array(width);
    const a = left[i - 1]!;
    const drop = costOf(a);
    row[0] = previous[0]! + drop;
    for (let j = 1; j < width; j += 1) {
      const b = right[j - 1]!;
      const insert = costOf(b);
      let change = Math.max(drop, insert);
      if (a === b) change = 0;
      else if (drop < 1 && insert < 1) change = 0.2;
      else if (near.has(a + b) || near.has(b + a)) change = 0.5;
      row[j] = Math.min(previous[j - 1]! + change, previous[j]! + drop, row[j - 1]! + insert);
    }
    previous = row;
  }
  return previous[width - 1]!;
}
