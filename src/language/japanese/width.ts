// cspell:ignore Kangxi
/** A text that was changed, with the way back. */
export interface MappedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, and for its end, where in the original it comes from. Never decreases. */
  readonly offsets: Uint32Array;
}

const firstFullWidth = 0xff01;
const lastFullWidth = 0xff5e;
const widthDistance = 0xfee0;

/** `Ａ` to `A`, `３` to `3`; other characters as they are. One UTF-16 unit to one. */
export function narrowLettersAndDigits(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (character) =>
    String.fromCharCode(character.charCodeAt(0) - widthDistance),
  );
}

/** Full-width ASCII and the ideographic space to half width, for comparing. One UTF-16 unit to one. */
export function narrow(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/gu, (character) =>
    character === "\u3000" ? " " : String.fromCharCode(character.charCodeAt(0) - widthDistance),
  );
}

/**
 * Kangxi radicals and compatibility ideographs as the characters that they stand for (`⼆` to `二`), for comparing. One UTF-16
 * unit to one.
 */
export function foldIdeographs(text: string): string {
  return text.replace(/[\u2f00-\u2fdf\uf900-\ufad9]/gu, (character) => {
    const folded = character.normalize("NFKC");
    return folded.length === 1 ? folded : character;
  });
}

/**
 * ASCII punctuation to full width. IPADIC knows `（` as a bracket and takes `(` for a noun.
 * The space stays, since `AI プロセス` and `AI　プロセス` are cut alike.
 */
function widenPunctuation(code: number): number {
  const isPunctuation =
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e);
  return isPunctuation ? code + widthDistance : code;
}

function narrowLetterOrDigit(code: number): number {
  if (code < firstFullWidth || code > lastFullWidth) return code;
  const ascii = code - widthDistance;
  const isLetterOrDigit =
    (ascii >= 0x30 && ascii <= 0x39) || (ascii >= 0x41 && ascii <= 0x5a) || (ascii >= 0x61 && ascii <= 0x7a);
  return isLetterOrDigit ? ascii : code;
}

/** What stands for an ideograph and for a symbol outside the Basic Multilingual Plane, which kuromoji cannot read. */
const rareIdeograph = "\u9f98";
const geta = "\u3013";

/** NUL (which ends a word in the dictionary: kuromoji throws), astral characters, lone surrogates, and sequences that Unicode composes: a character with its combining marks, half-width kana with its voicing mark. */
const special = /\0|[\u{10000}-\u{10ffff}]|\p{Surrogate}|[\uff66-\uff9d][\uff9e\uff9f]?|[^\p{M}\p{Surrogate}]\p{M}+/gu;

/**
 * A text in the form that kuromoji cuts best: composed (か + ゛ to が), punctuation in full width, digits and Latin letters
 * in half width, and no surrogates, which make it lose text or throw. NFKC alone would do harm (see the measured facts on
 * IPADIC: half-width brackets are nouns to it, full-width digits are cut one by one).
 */
export function foldForTokenizer(text: string): MappedText {
  const pieces: string[] = [];
  const offsets = new Uint32Array(text.length + 1);
  let length = 0;
  const copy = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) offsets[length++] = index;
    pieces.push(text.slice(from, to));
  };
  const replace = (at: number, replacement: string): void => {
    for (let index = 0; index < replacement.length; index += 1) offsets[length++] = at;
    pieces.push(replacement);
  };
  let cursor = 0;
  for (const match of text.matchAll(special)) {
    const found = match[0];
    copy(cursor, match.index);
    cursor = match.index + found.length;
    const code = found.codePointAt(0) ?? 0;
    if (code >= 0x20000 && code <= 0x3ffff) replace(match.index, rareIdeograph);
    else if (code === 0 || code > 0xffff || (code >= 0xd800 && code <= 0xdfff)) replace(match.index, geta);
    else {
      const composed = found.normalize(code >= 0xff66 && code <= 0xff9f ? "NFKC" : "NFC");
      // A composition never grows; should Unicode ever give one that does, the original stays.
      if (composed.length <= found.length) replace(match.index, composed);
      else copy(match.index, cursor);
    }
  }
  copy(cursor, text.length);
  offsets[length] = text.length;
  const units = new Uint16Array(length);
  const joined = pieces.join("");
  for (let index = 0; index < length; index += 1) {
    units[index] = widenPunctuation(narrowLetterOrDigit(joined.charCodeAt(index)));
  }
  return { text: decodeUnits(units), offsets: offsets.subarray(0, length + 1) };
}

/** `String.fromCharCode` of many units, in slices that stay below the limit on arguments. */
function decodeUnits(units: Uint16Array): string {
  const slices: string[] = [];
  for (let start = 0; start < units.length; start += 8192) {
    slices.push(String.fromCharCode(...units.subarray(start, start + 8192)));
  }
  return slices.join("");
}
