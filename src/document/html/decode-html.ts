import { decodeBytes } from "../input/decode";
import type { Encoding } from "../input/encoding";

/** How far into a page a declaration of its encoding is looked for, in bytes. Browsers look into the first 1,024. */
const lookedBytes = 4096;

/**
 * Decodes a page: by its byte order mark, by the encoding that it declares if its bytes are valid in that, else by what its
 * bytes can be.
 *
 * @throws TaiyakuError `file` if the bytes are no text
 */
export function decodeHtml(
  bytes: Uint8Array,
  options: { readonly file: string; readonly encoding?: Encoding },
): string {
  const { encoding, file } = options;
  const declared = encoding === undefined && !hasByteOrderMark(bytes) ? declaredEncoding(bytes) : undefined;
  const text = declared === undefined ? undefined : decodeStrictly(bytes, declared);
  return text ?? decodeBytes(bytes, { file, ...(encoding === undefined ? {} : { encoding }) }).text;
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 || (first === 0xef && second === 0xbb && third === 0xbf);
}

/** The encoding in a `meta` element or an XML declaration; a page that can be read so is not in UTF-16. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, lookedBytes));
  const found =
    /<meta\b[^>]{0,400}?\bcharset\s{0,9}=[\s"']{0,9}([\w.:-]{1,40})/iu.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})/u.exec(head)?.[1];
  return found === undefined || /^utf-?16/iu.test(found) ? undefined : found;
}

function decodeStrictly(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
