/** The sounds of Japanese and English words, coarse enough that what Japanese cannot tell apart is one. */

/** Sounds by letter: consonants in upper case, vowels in lower. */
export type Sounds = readonly string[];

const kanaRows: Readonly<Record<string, string>> = {
  K: "カキクケコ",
  G: "ガギグゲゴ",
  S: "サシスセソ",
  Z: "ザジズゼゾ",
  T: "タチツテト",
  D: "ダヂヅデド",
  N: "ナニヌネノ",
  H: "ハヒフヘホ",
  B: "バビブベボ",
  P: "パピプペポ",
  M: "マミムメモ",
  L: "ラリルレロ",
};
/** The vowels, as sounds. */
export const vowels = "aiueo";
const kana = new Map<string, Sounds>([
  ...Object.entries(kanaRows).flatMap(([consonant, row]) =>
    [...row].map((character, index): [string, Sounds] => [character, [consonant, vowels[index] ?? "a"]]),
  ),
  ...[..."アイウエオ"].map((character, index): [string, Sounds] => [character, [vowels[index] ?? "a"]]),
  ["シ", ["S", "i"]],
  ["ジ", ["J", "i"]],
  ["チ", ["C", "i"]],
  ["ツ", ["T", "S", "u"]],
  ["フ", ["F", "u"]],
  ["ヂ", ["J", "i"]],
  ["ヴ", ["B", "u"]],
  ["ヤ", ["Y", "a"]],
  ["ユ", ["Y", "u"]],
  ["ヨ", ["Y", "o"]],
  ["ワ", ["W", "a"]],
  ["ヲ", ["o"]],
  ["ン", ["N"]],
  ["ー", []],
  ["ッ", []],
]);
const smallVowels: Readonly<Record<string, string>> = { ァ: "a", ィ: "i", ゥ: "u", ェ: "e", ォ: "o" };
const smallYVowels: Readonly<Record<string, string>> = { ャ: "a", ュ: "u", ョ: "o" };

/** The sounds of a word in katakana; a small vowel takes the place of the one before it (`ティ` is t-i). */
export function katakanaSounds(word: string): Sounds {
  const sounds: string[] = [];
  for (const character of word.normalize("NFKC")) {
    const small = smallVowels[character] ?? smallYVowels[character];
    if (small === undefined) {
      sounds.push(...(kana.get(character) ?? []));
      continue;
    }
    const before = sounds.at(-1);
    if (before === "u" && sounds.length === 1) sounds[0] = "W";
    else if (before !== undefined && vowels.includes(before)) sounds.pop();
    sounds.push(small);
  }
  return sounds;
}

/** English spellings and their sounds, the longer first; contexts are told by a look at the next letter. */
const spellings: readonly (readonly [spelling: string, sounds: string])[] = [
  ["tion", "SoN"],
  ["sion", "JoN"],
  ["tch", "C"],
  ["sch", "SK"],
  ["igh", "ai"],
  ["ph", "F"],
  ["sh", "S"],
  ["ch", "C"],
  ["th", "S"],
  ["ck", "K"],
  ["qu", "KW"],
  ["wh", "W"],
  ["wr", "L"],
  ["kn", "N"],
  ["dg", "J"],
  ["oo", "u"],
  ["ee", "i"],
  ["ea", "i"],
  ["ou", "au"],
  ["ow", "au"],
  ["au", "o"],
  ["ay", "ei"],
];
const letters: Readonly<Record<string, string>> = {
  b: "B",
  d: "D",
  f: "F",
  h: "H",
  j: "J",
  k: "K",
  l: "L",
  m: "M",
  n: "N",
  p: "P",
  q: "K",
  r: "L",
  s: "S",
  t: "T",
  v: "B",
  w: "W",
  x: "KS",
  z: "Z",
};

/** The sounds that an English word probably has. An r that no vowel follows is mute, as Japanese hears it (`server`, サーバ). */
export function englishSounds(word: string): Sounds {
  const text = word
    .toLowerCase()
    .normalize("NFD")
    .replace(/[^a-z]/gu, "");
  let sounds = "";
  for (let at = 0; at < text.length;) {
    const spelling = spellings.find(([from]) => text.startsWith(from, at));
    if (spelling) {
      sounds += spelling[1];
      at += spelling[0].length;
      continue;
    }
    const letter = text[at] ?? "";
    const next = text[at + 1] ?? "";
    const last = at === text.length - 1;
    if (letter === next && !"aeiou".includes(letter)) {
      // A doubled consonant sounds once.
    } else if (letter === "c") sounds += "eiy".includes(next || " ") ? "S" : "K";
    else if (letter === "g") sounds += "eiy".includes(next || " ") ? "J" : "G";
    else if (letter === "y") sounds += at === 0 && "aeiou".includes(next || " ") ? "Y" : "i";
    else if (letter === "e" && last && sounds.length > 1) sounds += "";
    else if (letter === "r" && at > 0 && !"aeiouy".includes(next || " ") && "aeiou".includes(text[at - 1] ?? " ")) {
      // Mute.
    } else if (letter === "r" && last) sounds += "";
    else sounds += letters[letter] ?? letter;
    at += 1;
  }
  return [...sounds];
}
