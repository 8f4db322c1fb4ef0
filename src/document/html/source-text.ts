/** A stretch of text with the place of its first character in the source; each further one is at the next place. */
export interface PlacedText {
  readonly text: string;
  readonly at: number;
}

/** A reference, or what looks like one. */
const references = /(?:&(?:#\d{1,8}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{0,31});?|\r\n)+/gu;
/** Characters that a reference in a group of them stands for at most. */
const maxDecoded = 4;

/**
 * Finds the places of a text node's characters in the source, where `&amp;` is one character. The characters of a
 * reference are at its start.
 *
 * @param value the text as the parser decoded it
 * @param start offset of the node in the source
 */
export function placeText(value: string, source: string, start: number, end: number): PlacedText[] {
  const raw = source.slice(start, end);
  if (raw === value) return [{ text: value, at: start }];
  const placed: PlacedText[] = [];
  let [cursor, rawCursor] = [0, 0];
  for (const match of raw.matchAll(references)) {
    const literal = raw.slice(rawCursor, match.index);
    if (!value.startsWith(literal, cursor)) return [{ text: value, at: start }];
    if (literal !== "") placed.push({ text: literal, at: start + rawCursor });
    cursor += literal.length;
    rawCursor = match.index + match[0].length;
    const following = raw.slice(rawCursor, rawCursor + 16).split(/[&\r]/u, 1)[0] ?? "";
    const length = decodedLength(value, cursor, { following, raw: match[0], isLast: rawCursor === raw.length });
    for (const character of value.slice(cursor, cursor + length))
      placed.push({ text: character, at: start + match.index });
    cursor += length;
  }
  if (cursor < value.length) placed.push({ text: value.slice(cursor), at: start + rawCursor });
  return placed;
}

/** How many characters of the value a group of references stands for, found by the text that follows it. */
function decodedLength(
  value: string,
  cursor: number,
  { following, raw, isLast }: { readonly following: string; readonly raw: string; readonly isLast: boolean },
): number {
  if (isLast) return value.length - cursor;
  const most = Math.min(value.length - cursor, Math.max(raw.length, maxDecoded));
  for (let length = 1; length <= most; length += 1) if (value.startsWith(following, cursor + length)) return length;
  return most;
}
