import type { Range } from "../../model";

/** An address that stands in a text. */
export interface FoundUrl {
  readonly text: string;
  readonly range: Range;
}

const address =
  /(?:https?|ftp):\/\/[\w\-.~:/?#@!$&'*+,;=%()[\]]{1,2000}|\bwww\.[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}[\w\-.~:/?#@!$&'*+,;=%]{0,2000}|(?<![\w@./-])(?:[a-z\d-]{1,63}\.){1,4}(?:com|org|net|edu|gov|int|info|(?:co|go|ac|or|ne|lg|gov|org)\.(?:jp|uk))\/[\w\-.~:/?#@!$&'*+,;=%]{0,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu;

/** The web and e-mail addresses of a text, without the punctuation of the sentence behind them. */
export function urlsOf(text: string): FoundUrl[] {
  if (!/:\/\/|www\.|@|[a-z]\//u.test(text)) return [];
  return [...text.matchAll(address)].map((match) => {
    let found = match[0];
    for (;;) {
      const shorter = found.replace(/[.,;:!?'"*]$/u, "");
      const unopened =
        /[)\]]$/u.test(shorter) && count(shorter, shorter.at(-1) === ")" ? "(" : "[") < count(shorter, shorter.at(-1)!);
      const next = unopened ? shorter.slice(0, -1) : shorter;
      if (next === found) break;
      found = next;
    }
    return { text: found, range: [match.index, match.index + found.length] };
  });
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
