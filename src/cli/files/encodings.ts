import type { Encoding } from "../../document";
import { TaiyakuError } from "../../model";

const labels: readonly Encoding[] = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "iso-2022-jp"];

/** What people call the encodings besides their registered names. */
const aliases: Readonly<Record<string, Encoding>> = {
  utf8: "utf-8",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  sjis: "shift_jis",
  "shift-jis": "shift_jis",
  shiftjis: "shift_jis",
  cp932: "shift_jis",
  ms932: "shift_jis",
  "windows-31j": "shift_jis",
  ms_kanji: "shift_jis",
  eucjp: "euc-jp",
  euc: "euc-jp",
  euc_jp: "euc-jp",
  "utf-8-sig": "utf-8",
  utf_8: "utf-8",
  utf16: "utf-16le",
  "utf-16": "utf-16le",
  jis: "iso-2022-jp",
  iso2022jp: "iso-2022-jp",
};

/** The encoding of Japanese or of any text that a name in lower case means, undefined for another one. */
export function knownEncoding(name: string): Encoding | undefined {
  return labels.find((label) => label === name) ?? aliases[name];
}

/**
 * The encodings of one or two documents as given with `--encoding`: one name for both, or two, by a comma or by giving the option
 * twice, in the order of the documents on the command line. `auto` leaves it to the bytes.
 *
 * @throws TaiyakuError `invalid-argument` for more names than documents
 * @example
 * documentEncodings(["utf-8,sjis"], 2) //=> ["utf-8", "shift_jis"]
 */
export function documentEncodings(given: readonly string[] | undefined, documents: 1 | 2): (Encoding | undefined)[] {
  const names = (given ?? []).flatMap((names) => names.split(",")).map((name) => name.trim().toLowerCase());
  if (names.length > documents) {
    throw new TaiyakuError(
      "invalid-argument",
      documents === 1
        ? `Expected one --encoding for one document, got ${String(names.length)}.`
        : `Expected --encoding once, or twice in the order of the documents, got ${String(names.length)} names.`,
    );
  }
  // `decodeText` checks the names.
  const encodings = names.map((name) => (name === "auto" ? undefined : (knownEncoding(name) ?? (name as Encoding))));
  return Array.from({ length: documents }, (_, index) => (names.length === 1 ? encodings[0] : encodings[index]));
}
