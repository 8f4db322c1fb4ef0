import { apostrophe, hiragana, kanji, katakana, kindAt, latin, longVowel } from "./characters";
import { mayEndNoun } from "./agree-japanese";

/** Whether a match stands as a word of its own, only as a part of a longer compound, or inside another word. */
export type Standing = "word" | "part" | "inside";

/** Kanji that stand before a word without being part of it, at the start of a run: 各省庁, but not 日本政府. */
const beforeWord = new Set("各両同本当新旧元前現全諸他約");
/** Kanji that always part a word from what follows: 及び, 並びに, 又は, 若しくは, 以外, 等. */
const partingAfter = new Set("及並又若以等");
/** Kanji that stand behind a word without being part of it, at the end of a run: 省庁間の, but not 電子時代. */
const afterWord = new Set("間側内外中後前時向用宛含");
/** Kana that end a particle or an ending, behind which a word in hiragana may begin. */
const beforeHiragana = new Set("はがをにでとのもへやかるたいくうばど");

/**
 * How a stretch of a Japanese text stands among its neighbours. Script runs tell words apart: short katakana beside
 * katakana is another word (ワード in パスワード), kanji beside kanji a part of a compound (大臣 in 内閣総理大臣). Where hiragana meets
 * hiragana only a tokenizer knows (`cuts` of `cutsOf`), and it knows nouns from the stems of verbs (話 in 話した); without one
 * the kana behind tell.
 */
export function standingJapanese(text: string, start: number, end: number, cuts: Uint8Array | null): Standing {
  const first = kindAt(text, start);
  const last = kindAt(text, end - 1);
  const before = kindAt(text, start - 1);
  const after = kindAt(text, end);
  if (first === latin && before === latin) return "inside";
  if (last === latin && after === latin) return "inside";
  const joinedBefore = isKatakana(first) && isKatakana(before);
  const joinedAfter = isKatakana(last) && isKatakana(after);
  if (joinedBefore && !isLongKatakana(text, start, 1)) return "inside";
  if (joinedAfter && !isLongKatakana(text, end - 1, -1)) return "inside";
  if (first === hiragana && before === hiragana) {
    if (cuts === null ? !beforeHiragana.has(text[start - 1]!) : (cuts[start]! & tokenEdge) === 0) return "inside";
  }
  if (last === hiragana && after === hiragana) {
    const allHiragana = first === hiragana && /^[\u3041-\u309f]+$/u.test(text.slice(start, end));
    if (cuts !== null ? (cuts[end]! & tokenEdge) === 0 : allHiragana && !mayEndNoun(text, end)) return "inside";
  }
  if (
    cuts !== null
      ? ((cuts[start]! | cuts[end]!) & insideVerb) !== 0 || (cuts[end]! & verbGoesOn) !== 0
      : isVerbStem(text, start, end)
  ) {
    return "inside";
  }
  if (joinedBefore || joinedAfter) return "part";
  if (first === kanji && before === kanji && !partsBefore(text, start)) return "part";
  if (last === kanji && after === kanji && !partsAfter(text, end)) return "part";
  return "word";
}

/** The same for the stem of a verb or an adjective, whose ending was found: only what stands before it counts. */
export function standingStem(text: string, start: number): Standing {
  const first = kindAt(text, start);
  const before = kindAt(text, start - 1);
  if (first === latin && before === latin) return "inside";
  if (isKatakana(first) && isKatakana(before)) return "inside";
  if (first === hiragana && before === hiragana && !beforeHiragana.has(text[start - 1]!)) return "inside";
  return first === kanji && before === kanji && !partsBefore(text, start) ? "part" : "word";
}

/** Bits of what `cutsOf` says of an index. */
export const tokenEdge = 1;
/** Inside a verb or an adjective. */
export const insideVerb = 2;
/** Behind a conjugated verb that an auxiliary or て goes on. */
export const verbGoesOn = 4;

/** Endings of verbs and adjectives behind a single kanji, and particles and words that begin like them. */
const endingOfOne = /^[うくすつぬむるぐぶしっりいきちみびえけげせてねめれべわらろそさたまばん]/u;
const endingOfMore = /^(?:[むぶぐぬるわん]|っ|[みりきけせ](?:ます|まし|ませ|た|て|ない|なか|なけ))/u;
const noEnding =
  /^(?:まで|また|まま|さえ|さん|さま|たち|ため|ばか|らし|くらい|ぐらい|しか|すら|って|っぽ|いわ|うち|つつ|わけ|そのもの|そば|させ|され|する|すべ|して|した|します)/u;
/** Of those, what makes a verb of a single kanji: 愛する, 光って. */
const verbOfOne = /^(?:って|させ|され|する|すべ|して|した|します)/u;
/** What goes on a verb whose stem ends in kana: 見直した, 見直します. */
const behindStem = /^(?:た(?![めち])|て|ます|ませ|まし|ない|なが|なけ|つつ)/u;

/** Whether what looks like a noun is the stem of a verb or an adjective, by the kana behind it. */
function isVerbStem(text: string, start: number, end: number): boolean {
  if (kindAt(text, end) !== hiragana) return false;
  const last = kindAt(text, end - 1);
  const behind = text.slice(end, end + 4);
  if (last === kanji) {
    const one = end - start === 1 && kindAt(text, start - 1) !== kanji;
    if (noEnding.test(behind)) return one && verbOfOne.test(behind);
    return (one ? endingOfOne : endingOfMore).test(behind);
  }
  // 違いない is a noun with an adjective.
  return last === hiragana && text[end - 1] !== "い" && kindAt(text, end - 2) === kanji && behindStem.test(behind);
}

function partsBefore(text: string, start: number): boolean {
  const character = text[start - 1]!;
  // 当該 is two of them.
  if (character === "該") return true;
  return beforeWord.has(character) && kindAt(text, start - 2) !== kanji;
}

function partsAfter(text: string, end: number): boolean {
  const character = text[end]!;
  return partingAfter.has(character) || (afterWord.has(character) && kindAt(text, end + 1) !== kanji);
}

/**
 * Whether the katakana at an edge of a match goes on for five units or more. So long a word in a longer one is a part of a
 * compound (ネットワーク in ネットワークアーキテクチャ); a short one is mere chance (ワード in パスワード).
 */
function isLongKatakana(text: string, from: number, step: 1 | -1): boolean {
  for (let index = 0; index < 5; index += 1) if (!isKatakana(kindAt(text, from + index * step))) return false;
  return true;
}

function isKatakana(kind: number): boolean {
  return kind === katakana || kind === longVowel;
}

/** How a stretch of an English text stands among its neighbours: no letter or digit may touch it. */
export function standingEnglish(text: string, start: number, end: number): Standing {
  if (kindAt(text, start) === latin && kindAt(text, start - 1) === latin) return "inside";
  if (kindAt(text, end - 1) === latin && kindAt(text, end) === latin) return "inside";
  const after = text[end];
  // Nor does one end before those of `can't`, or stand in C++ and C#.
  if (kindAt(text, end) === apostrophe && kindAt(text, end + 1) === latin && !isPossessive(text, end)) return "inside";
  if (kindAt(text, end - 1) === latin && (after === "#" || (after === "+" && text[end + 1] === "+"))) return "inside";
  // The letters of `'s` and `n't` are no words: no term begins there.
  if (kindAt(text, start - 1) === apostrophe && kindAt(text, start - 2) === latin) return "inside";
  return "word";
}

function isPossessive(text: string, at: number): boolean {
  return (text[at + 1] === "s" || text[at + 1] === "S") && kindAt(text, at + 2) !== latin;
}
