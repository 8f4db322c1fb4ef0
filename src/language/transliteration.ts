/**
 * Consonants of the katakana, by what English hears in them. Vowels and length are left out: they are what
 * transliteration changes most.
 */
const consonants: Readonly<Record<string, string>> = {
  カ: "k",
  キ: "k",
  ク: "k",
  ケ: "k",
  コ: "k",
  ガ: "g",
  ギ: "g",
  グ: "g",
  ゲ: "g",
  ゴ: "g",
  サ: "s",
  シ: "s",
  ス: "s",
  セ: "s",
  ソ: "s",
  ザ: "j",
  ジ: "j",
  ズ: "j",
  ゼ: "j",
  ゾ: "j",
  タ: "t",
  チ: "t",
  ツ: "t",
  テ: "t",
  ト: "t",
  ダ: "d",
  ヂ: "j",
  ヅ: "d",
  デ: "d",
  ド: "d",
  ナ: "n",
  ニ: "n",
  ヌ: "n",
  ネ: "n",
  ノ: "n",
  ン: "n",
  ハ: "h",
  ヒ: "h",
  フ: "f",
  ヘ: "h",
  ホ: "h",
  バ: "b",
  ビ: "b",
  ブ: "b",
  ベ: "b",
  ボ: "b",
  パ: "p",
  ピ: "p",
  プ: "p",
  ペ: "p",
  ポ: "p",
  マ: "m",
  ミ: "m",
  ム: "m",
  メ: "m",
  モ: "m",
  ヤ: "y",
  ユ: "y",
  ヨ: "y",
  ヴ: "b",
  ラ: "r",
  リ: "r",
  ル: "r",
  レ: "r",
  ロ: "r",
  ワ: "w",
};

/** English spelling by sound, the longest first; `v` is heard as `b`, `l` as `r`, `th` and `z` as `s`. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ti(?=on)|ssi(?=on)|ci(?=al)|sh|th|c(?=[eiy])|z/g, "s"],
  [/ch|tch/g, "t"],
  [/ph/g, "f"],
  [/ck|q|c|x/g, "k"],
  [/v/g, "b"],
  [/l/g, "r"],
  [/dg|g(?=[eiy])/g, "j"],
  [/wh/g, "w"],
];

/**
 * How alike a katakana word and an English one sound, 0 to 1, by the longest common run of their consonants.
 *
 * @example
 * katakanaSimilarity("レジリエンス", "resilience") //=> above 0.7
 */
export function katakanaSimilarity(katakana: string, english: string): number {
  const ja = [...katakana.normalize("NFKC")].map((character) => consonants[character] ?? "").join("");
  const en = spellings
    .reduce((word, [from, to]) => word.replace(from, to), english.toLowerCase())
    .replace(/[^bdfghjkmnprstwy]|(.)(?=\1)/g, "");
  if (ja === "" || en === "") return 0;
  // In Japanese ears `j` and `s` swap often (resilience, レジリエンス).
  const sound = (word: string): string => word.replace(/j/g, "s");
  return commonSubsequence(sound(ja), sound(en)) / Math.max(ja.length, en.length);
}

function commonSubsequence(a: string, b: string): number {
  let previous = new Uint8Array(b.length + 1);
  for (const character of a) {
    const row = new Uint8Array(b.length + 1);
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = character === b[j - 1] ? (previous[j - 1] ?? 0) + 1 : Math.max(previous[j] ?? 0, row[j - 1] ?? 0);
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
