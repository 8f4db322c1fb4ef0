import { englishSounds, katakanaSounds, vowels, type Sounds } from "./sounds";

/**
 * Katakana read as English. Both words are turned into sounds, coarse enough that what Japanese cannot tell apart is one
 * (r and l, b and v, s and th), and the sounds are compared by edit distance; a vowel weighs little, since Japanese puts
 * one behind every consonant. After the phoneme matching of Knight and Graehl, "Machine Transliteration" (1998), with
 * hand-made costs instead of trained ones.
 */

/** What it costs to take one consonant for another that sounds like it, in either order; 1 where not named. */
const near: Readonly<Record<string, number>> = {
  SZ: 0.15,
  JZ: 0.15,
  GJ: 0.3,
  SC: 0.4,
  TC: 0.25,
  DJ: 0.35,
  KC: 0.25,
  BW: 0.5,
  BP: 0.6,
  BF: 0.6,
  FH: 0.2,
  FP: 0.6,
  TD: 0.5,
  KG: 0.4,
  NM: 0.4,
  SJ: 0.4,
  ST: 0.5,
  SD: 0.7,
  CJ: 0.5,
  Yi: 0.1,
  Wu: 0.1,
};
const vowelWeight = 0.3;

function isVowel(sound: string): boolean {
  return vowels.includes(sound);
}

/** Sounds as numbers, and the costs of their edits in tables: words are compared by the hundred thousand. */
const alphabet = "aiueoBCDFGHJKLMNPSTWYZ";
const size = alphabet.length;
const substitutions = Float32Array.from({ length: size * size }, (_, cell) => {
  const a = alphabet[Math.floor(cell / size)] ?? "";
  const b = alphabet[cell % size] ?? "";
  if (a === b) return 0;
  if (isVowel(a) && isVowel(b)) return 0.15;
  return near[a + b] ?? near[b + a] ?? (isVowel(a) || isVowel(b) ? 0.9 : 1);
});
/** Leaving out a vowel that Japanese added costs least. */
const omissions = (japanese: boolean): Float32Array =>
  Float32Array.from(alphabet, (sound) => {
    if (!isVowel(sound)) return "HYW".includes(sound) ? 0.4 : 1;
    return japanese && "uo".includes(sound) ? 0.05 : vowelWeight * 0.6;
  });
const japaneseOmissions = omissions(true);
const englishOmissions = omissions(false);

interface Code {
  readonly sounds: Uint8Array;
  /** What all of them count together. */
  readonly weight: number;
}

function encode(sounds: Sounds): Code {
  return {
    sounds: Uint8Array.from(sounds, (sound) => alphabet.indexOf(sound)),
    weight: sounds.reduce((sum, sound) => sum + (isVowel(sound) ? vowelWeight : 1), 0),
  };
}

/**
 * How well a word in katakana reads as an English word, 0 to 1; from about 0.75 on it probably is that word.
 *
 * @example
 * katakanaSimilarity("レジリエンス", "resilience") > 0.8 //=> true
 * katakanaSimilarity("サービス", "government") < 0.5 //=> true
 */
export function katakanaSimilarity(katakana: string, english: string): number {
  // No word is that long; what is, is noise, and the square of its length is not paid.
  return compareSounds(encode(katakanaSounds(katakana.slice(0, 64))), encode(englishSounds(english.slice(0, 64))));
}

/**
 * `katakanaSimilarity` for many comparisons, where a plural is as good as its singular: what is worked out of a word is kept for the next time.
 *
 * @example
 * transliterationComparer()("レジリエンス", "resilience") > 0.8 //=> true
 */
export function transliterationComparer(): (katakana: string, english: string) => number {
  const japanese = new Map<string, Code>();
  const english = new Map<string, Code>();
  const row = new Float64Array(256);
  const codeOf = (word: string, known: Map<string, Code>, soundsOf: (word: string) => Sounds): Code => {
    let code = known.get(word);
    if (code === undefined) {
      // Bounded, since a long memory must not keep every word of it.
      if (known.size > 30_000) known.clear();
      code = encode(soundsOf(word.slice(0, 64)));
      known.set(word, code);
    }
    return code;
  };
  const compare = (a: string, b: string): number => {
    const left = codeOf(a, japanese, katakanaSounds);
    const right = codeOf(b, english, englishSounds);
    // Words of very unlike weight cannot be one: sounds of one of them would have to be left out.
    if (left.weight > 2.5 * right.weight || right.weight > 2.5 * left.weight) return 0;
    return compareSounds(left, right, row);
  };
  return (a, b) => {
    const similarity = compare(a, b);
    // Japanese has no plural: パートナー is partner and partners.
    return similarity < 1 && /[^s]s$/u.test(b) ? Math.max(similarity, compare(a, b.slice(0, -1))) : similarity;
  };
}

/** Weighted edit distance over two rows of a table, as a share of what the words count. */
function compareSounds(a: Code, b: Code, row = new Float64Array(b.sounds.length + 1)): number {
  const length = b.sounds.length;
  if (a.sounds.length === 0 || length === 0) return 0;
  row[0] = 0;
  for (let j = 1; j <= length; j += 1) row[j] = (row[j - 1] ?? 0) + (englishOmissions[b.sounds[j - 1] ?? 0] ?? 1);
  for (const sound of a.sounds) {
    const omitted = japaneseOmissions[sound] ?? 1;
    let diagonal: number = row[0] ?? 0;
    row[0] = diagonal + omitted;
    for (let j = 1; j <= length; j += 1) {
      const other = b.sounds[j - 1] ?? 0;
      const above = row[j] ?? 0;
      row[j] = Math.min(
        diagonal + (substitutions[sound * size + other] ?? 1),
        above + omitted,
        (row[j - 1] ?? 0) + (englishOmissions[other] ?? 1),
      );
      diagonal = above;
    }
  }
  return Math.max(0, 1 - (row[length] ?? 0) / Math.max(1, (a.weight + b.weight) / 2));
}

/** English words to look katakana up in. */
export interface TransliterationIndex {
  /** The words that a katakana word may be, best first, with their similarity. */
  find(katakana: string, minimum?: number): readonly { readonly word: string; readonly similarity: number }[];
}

/**
 * Prepares English words for `katakanaSimilarity` against many katakana words: only words of a like beginning are compared.
 *
 * @example
 * transliterationIndex(["resilience", "services"]).find("レジリエンス")[0]?.word //=> "resilience"
 */
export function transliterationIndex(words: Iterable<string>): TransliterationIndex {
  const buckets = new Map<string, { readonly word: string; readonly code: Code }[]>();
  for (const word of words) {
    const sounds = englishSounds(word.slice(0, 64));
    const key = bucketOf(sounds);
    const bucket = buckets.get(key);
    const entry = { word, code: encode(sounds) };
    if (bucket) bucket.push(entry);
    else buckets.set(key, [entry]);
  }
  return {
    find(katakana, minimum = 0.75) {
      const sounds = katakanaSounds(katakana.slice(0, 64));
      const code = encode(sounds);
      return (buckets.get(bucketOf(sounds)) ?? [])
        .filter(
          (entry) => Math.abs(entry.code.weight - code.weight) <= (1 - minimum) * (entry.code.weight + code.weight),
        )
        .map((entry) => ({ word: entry.word, similarity: compareSounds(code, entry.code) }))
        .filter(({ similarity }) => similarity >= minimum)
        .sort((a, b) => b.similarity - a.similarity || (a.word < b.word ? -1 : 1));
    },
  };
}

/** Sounds that are often taken for each other share a letter here. */
const coarse: Readonly<Record<string, string>> = { Z: "S", J: "S", G: "K", C: "T", D: "T", F: "H", M: "N", P: "B" };

/** The first two consonants, those that are often mute left out: enough to spare most comparisons and lose few matches. */
function bucketOf(sounds: Sounds): string {
  const consonants = sounds.filter((sound) => !isVowel(sound) && !"HWY".includes(sound));
  return (
    (isVowel(sounds[0] ?? "") ? "a" : "") +
    consonants
      .slice(0, 2)
      .map((sound) => coarse[sound] ?? sound)
      .join("")
  );
}
