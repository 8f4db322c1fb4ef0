import { TaiyakuError } from "../model";

/**
 * The text of a file's bytes: by its byte order mark, else by the encoding that is given or that an XML declaration names,
 * else UTF-8.
 *
 * @throws TaiyakuError `file` if the bytes are not of that encoding, or its name is not known
 */
export function decodeDeclared(bytes: Uint8Array, encoding?: string): string {
  const label = markOf(bytes) ?? encoding ?? declared(bytes) ?? "utf-8";
  let decoder: InstanceType<typeof TextDecoder>;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch (cause) {
    throw new TaiyakuError("file", `Expected the name of an encoding such as utf-8 or shift_jis, got "${label}".`, {
      cause,
    });
  }
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ERR_STRING_TOO_LONG") {
      throw new TaiyakuError("file", "The file is too large to be read as a whole. Split it into smaller ones.", {
        cause,
      });
    }
    throw new TaiyakuError("file", `The bytes are not ${label}. Convert the file to UTF-8 or name its encoding.`, {
      cause,
    });
  }
}

function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)["']/u.exec(start)?.[1] ?? null;
}
