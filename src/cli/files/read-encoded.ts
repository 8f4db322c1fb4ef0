import { TextDecoder } from "node:util";
import { decodeDeclared } from "../../format";
import { decodeBytes } from "../../document";
import { knownEncoding } from "./encodings";

/** A file's text with what writes another text in the way that its bytes were written. */
export interface ReadText {
  readonly text: string;
  /** Null for a text that the encoding cannot hold. */
  readonly encode: (text: string) => Uint8Array | null;
}

/**
 * Reads a file in the encoding that is named, that its byte order mark, XML declaration or PO header tells, or else that its
 * bytes are valid in.
 *
 * @throws TaiyakuError `file` if the bytes are no text in it
 */
export function readEncoded(bytes: Uint8Array, file: string, encoding?: string): ReadText {
  const named = encoding?.toLowerCase() ?? declaredBy(bytes);
  const known = named === undefined ? undefined : knownEncoding(named);
  const text =
    named !== undefined && known === undefined
      ? decodeDeclared(bytes, named)
      : decodeBytes(bytes, { file, ...(known === undefined ? {} : { encoding: known }) }).text;
  return { text, encode: encoderFor(bytes, text) };
}

/** The encoding that a file names itself, unless a byte order mark says better. */
function declaredBy(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if ((a === 0xef && b === 0xbb && c === 0xbf) || (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return undefined;
  const start = Buffer.from(bytes.subarray(0, 4000)).toString("latin1");
  const declared =
    /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ??
    /^"Content-Type:[^"\n]*charset=([\w.:-]+)/mu.exec(start)?.[1];
  const name = declared?.toLowerCase();
  // What a template says before it is filled in, and what is told by the bytes.
  return name === undefined || name === "charset" || name.startsWith("utf-16") ? undefined : name;
}

/** Checked on the text itself, so that a file is written back as it was but for what changes. */
function encoderFor(bytes: Uint8Array, text: string): ReadText["encode"] {
  const encoders: ((written: string) => Uint8Array)[] = [
    (written) => Buffer.from(written, "utf8"),
    (written) => Buffer.from(`\ufeff${written}`, "utf8"),
    (written) => Buffer.from(`\ufeff${written}`, "utf16le"),
    (written) => Buffer.from(`\ufeff${written}`, "utf16le").swap16(),
    (written) => Buffer.from(written, "utf16le"),
    (written) => Buffer.from(written, "utf16le").swap16(),
  ];
  const simple = encoders.find((encode) => Buffer.compare(encode(text), bytes) === 0);
  if (simple !== undefined) return simple;
  let chosen: ReadText["encode"] | null | undefined;
  return (written) => {
    chosen ??=
      (["shift_jis", "euc-jp"] as const).map(doubleByteEncoder).find((encode) => {
        const same = encode(text);
        return same !== null && Buffer.compare(same, bytes) === 0;
      }) ?? (() => null);
    return chosen(written);
  };
}

/** The reverse of what the decoder of an encoding with one to three bytes a character reads. */
function doubleByteEncoder(encoding: "shift_jis" | "euc-jp"): ReadText["encode"] {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, readonly number[]>();
  const add = (...bytes: number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes));
    // Of several ways to write a character the first is the usual one.
    if (!character.includes("\ufffd") && [...character].length === 1 && !known.has(character))
      known.set(character, bytes);
  };
  for (let one = 0; one < 256; one += 1) add(one);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  if (encoding === "euc-jp")
    for (let lead = 0xa1; lead < 0xff; lead += 1)
      for (let trail = 0xa1; trail < 0xff; trail += 1) add(0x8f, lead, trail);
  return (text) => {
    const bytes: number[] = [];
    for (const character of text) {
      const written = known.get(character);
      if (written === undefined) return null;
      bytes.push(...written);
    }
    return Uint8Array.from(bytes);
  };
}
