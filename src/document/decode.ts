import { TaiyakuError } from "../model";

/** The encodings that Japanese documents come in. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "shift_jis" | "euc-jp";

/** Options of `decodeText`. */
export interface DecodeOptions {
  /** Default: told by the byte order mark, or by which encoding the bytes are valid in. */
  readonly encoding?: Encoding;
  /** The name of the file, for errors. */
  readonly file?: string;
}

/** A file's text, and what it was written in. */
export interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file's bytes: UTF-8, UTF-16, Shift_JIS or EUC-JP.
 *
 * @throws TaiyakuError `file` if the bytes are a DOCX, PDF or HTML file, or no text in any of these encodings; the message says
 * how to get text out of it
 * @throws TaiyakuError `invalid-argument` for an encoding that is none of these
 * @example
 * decodeText(new Uint8Array([0x93, 0xfa, 0x89, 0x70])) //=> { text: "日英", encoding: "shift_jis" }
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const { encoding, file = "the file" } = options;
  if (encoding !== undefined && !encodings.includes(encoding)) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected \`encoding\` to be one of ${encodings.join(", ")}, got \`${String(encoding)}\`.`,
    );
  }
  refuseOtherFormats(bytes, file);
  const chosen = encoding ?? guessEncoding(bytes);
  const text = chosen === null ? null : decodeAs(bytes, chosen);
  if (chosen === null || text === null) {
    throw new TaiyakuError(
      "file",
      encoding === undefined
        ? `Expected ${file} to be text in UTF-8, UTF-16, Shift_JIS or EUC-JP. Convert it to UTF-8, or name its encoding.`
        : `Expected ${file} to be text in ${encoding}, it holds bytes that are none. Leave the encoding to be told by the bytes.`,
    );
  }
  if (/^\s*(?:<!doctype html|<html[\s>])/iu.test(text.slice(0, 1000))) refuse(file, "HTML", htmlRemedy);
  return { text, encoding: chosen };
}

const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp"];

const htmlRemedy =
  "Convert it first, for example with `pandoc -f html -t markdown`, or save the page's text from the browser.";

function refuse(file: string, format: string, remedy: string): never {
  throw new TaiyakuError("file", `Expected ${file} to be text or Markdown, it is ${format}. ${remedy}`);
}

function refuseOtherFormats(bytes: Uint8Array, file: string): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x25, 0x50, 0x44, 0x46))
    refuse(file, "PDF", "Get its text first, for example with `pdftotext FILE.pdf FILE.txt`.");
  if (starts(0x50, 0x4b, 0x03, 0x04))
    refuse(file, "a DOCX or other zipped file", "Get its text first, for example with `pandoc -t markdown FILE.docx`.");
  if (starts(0xd0, 0xcf, 0x11, 0xe0))
    refuse(file, "an old Word document", "Save it as plain text or DOCX in a word processor, then convert that.");
}

function guessEncoding(bytes: Uint8Array): Encoding | null {
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
  if (decodeAs(bytes, "utf-8") !== null) return "utf-8";
  const candidates = (["shift_jis", "euc-jp"] as const).flatMap((encoding) => {
    const text = decodeAs(bytes, encoding);
    return text === null ? [] : [{ encoding, oddity: oddityOf(text) }];
  });
  candidates.sort((a, b) => a.oddity - b.oddity);
  return candidates[0]?.encoding ?? null;
}

/** The text, or null where the bytes are not valid; a byte order mark is left out. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How unlike Japanese prose a text is: EUC-JP read as Shift_JIS is full of half-width kana and rare kanji, without hiragana. */
function oddityOf(text: string): number {
  const sample = text.slice(0, 20000);
  const count = (expression: RegExp): number => sample.match(expression)?.length ?? 0;
  const written = count(/[^\x00-\x7f]/gu);
  return written === 0
    ? 0
    : (2 * count(/[\uff61-\uff9f\ue000-\uf8ff\ufffd]/gu) - count(/[\u3041-\u30ff、。]/gu)) / written;
}
