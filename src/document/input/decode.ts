import { TaiyakuError } from "../../model";
import type { Encoding } from "./encoding";
import { guessEncoding } from "./guess-encoding";
import { refuseOtherFormats, refuseTagged } from "./other-formats";

/** Options of `decodeText`. */
export interface DecodeOptions {
  /** Default: detected from the byte order mark, or by which encoding the bytes are valid in. */
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
 * The text of a file's bytes: UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP.
 *
 * @throws TaiyakuError `file` if the bytes are a DOCX, PDF, RTF, HTML or other such file, or no text in any of these encodings; the
 * message says how to get text out of it
 * @throws TaiyakuError `invalid-argument` for an encoding that is none of these
 * @example
 * decodeText(new Uint8Array([0x93, 0xfa, 0x89, 0x70])) //=> { text: "日英", encoding: "shift_jis" }
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const decoded = decodeBytes(bytes, options);
  refuseTagged(decoded.text, options.file ?? "the file");
  return decoded;
}

/**
 * The same for files that may be XML, such as XLIFF.
 *
 * @throws TaiyakuError as `decodeText` does, but not for HTML and XML
 */
export function decodeBytes(bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const { encoding, file = "the file" } = options;
  if (encoding !== undefined && !encodings.includes(encoding)) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected \`encoding\` to be one of ${encodings.join(", ")}, got \`${String(encoding)}\`.`,
    );
  }
  refuseOtherFormats(bytes, file);
  const chosen = encoding ?? guessEncoding(bytes, (each) => decodeAs(bytes, each));
  const text = chosen === null ? null : decodeAs(bytes, chosen);
  if (chosen === null || text === null) {
    throw new TaiyakuError(
      "file",
      encoding === undefined
        ? `Expected ${file} to be text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP. Convert it to UTF-8, or name its encoding.`
        : `Expected ${file} to be text in ${encoding}, it has bytes that are not. Leave the option out to detect the encoding from the bytes.`,
    );
  }
  return { text, encoding: chosen };
}

const encodings: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"];

/** The text, or null where the bytes are not valid; a byte order mark is left out. */
function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
