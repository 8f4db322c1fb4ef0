import type { Encoding } from "./encoding";
import { commonKanji } from "../outline/common-kanji";

/** The encoding that a text's bytes are of, by their mark or by what they can be; null for other bytes. */
export function guessEncoding(bytes: Uint8Array, decodeAs: (encoding: Encoding) => string | null): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, 4096);
  for (let index = 0; index < looked; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Line ends and Latin letters of UTF-16 have a zero for their other byte; text in the other encodings has none.
  if (odd > even && odd >= looked / 100) return "utf-16le";
  if (even > odd && even >= looked / 100) return "utf-16be";
  if (even + odd > 0) return null;
  if (hasEscapes(bytes) && decodeAs("iso-2022-jp") !== null) return "iso-2022-jp";
  if (decodeAs("utf-8") !== null) return "utf-8";
  const shiftJis = decodeAs("shift_jis");
  const eucJp = decodeAs("euc-jp");
  if (shiftJis === null || eucJp === null) return shiftJis === null ? (eucJp === null ? null : "euc-jp") : "shift_jis";
  return likeness(shiftJis) >= likeness(eucJp) ? "shift_jis" : "euc-jp";
}

/** The sequences by which mail switches between Latin and Japanese: all its bytes are ASCII. */
function hasEscapes(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x1b); at >= 0; at = bytes.indexOf(0x1b, at + 1)) {
    const [second, third] = [bytes[at + 1], bytes[at + 2]];
    if (second === 0x24 && (third === 0x42 || third === 0x40)) return true;
    if (second === 0x28 && third === 0x49) return true;
  }
  return false;
}

/** Half-width katakana as it may be written: a voicing mark after a kana that it can voice, no small kana or ー first. */
const halfWidth = /^(?:(?:[ｶ-ﾄﾊ-ﾎｳ]ﾞ|[ﾊ-ﾎ]ﾟ|[ｦｱ-ﾝ])[ｧ-ｯｰ]*|[｡-･])+$/u;

/**
 * How much a text looks like Japanese, -1 to 1. Bytes of one encoding read as the other give rare kanji, private characters, or
 * half-width katakana in an order that no word has.
 */
function likeness(text: string): number {
  let score = 0;
  let written = 0;
  for (const [run] of text.slice(0, 20000).matchAll(/[\uff61-\uff9f]+|[^\x00-\x7f\uff61-\uff9f]/gu)) {
    written += run.length;
    if (/[\uff61-\uff9f]/u.test(run)) score += halfWidth.test(run) ? 0.2 * run.length : -run.length;
    else if (/[\u3041-\u30ff、。「」・（）　]/u.test(run) || commonKanji.has(run)) score += 1;
    else if (/[\u4e00-\u9fff]/u.test(run)) score -= 0.4;
    else if (/[\uff01-\uff5e\u2010-\u266f]/u.test(run)) score += 0;
    else score -= 1;
  }
  return written === 0 ? 0 : score / written;
}
