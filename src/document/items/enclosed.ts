/** What a character that holds a label in itself says: `⑴` is 1 in brackets, `㋐` is ア in a circle. */
export interface EnclosedLabel {
  readonly text: string;
  /** How it is set off: part of the form that the items of a list share. */
  readonly form: string;
}

/** Blocks of Unicode: first and last character, the form, and the number of the first, or null where NFKC tells the label. */
const blocks: readonly (readonly [first: number, last: number, form: string, start: number | null])[] = [
  [0x2460, 0x2473, "①", 1],
  [0x2474, 0x2487, "()", 1],
  [0x2488, 0x249b, ".", 1],
  [0x249c, 0x24b5, "()", null],
  [0x24b6, 0x24e9, "①", null],
  [0x24ea, 0x24ea, "①", 0],
  [0x24eb, 0x24f4, "❶", 11],
  [0x24f5, 0x24fe, "①", 1],
  [0x24ff, 0x24ff, "❶", 0],
  [0x2776, 0x277f, "❶", 1],
  [0x2780, 0x2789, "①", 1],
  [0x278a, 0x2793, "❶", 1],
  [0x3220, 0x3229, "()", null],
  [0x3251, 0x325f, "①", 21],
  [0x3280, 0x3289, "①", null],
  [0x32b1, 0x32bf, "①", 36],
  [0x32d0, 0x32fe, "①", null],
];

/** The characters that hold a label, for a class of a regular expression. */
export const enclosedCharacters =
  "\\u2460-\\u24ff\\u2776-\\u2793\\u3220-\\u3229\\u3251-\\u325f\\u3280-\\u3289\\u32b1-\\u32bf\\u32d0-\\u32fe";

/**
 * The label that such a character holds.
 *
 * @example
 * enclosedLabel("㉑") //=> { text: "21", form: "①" }
 */
export function enclosedLabel(character: string): EnclosedLabel {
  const code = character.codePointAt(0) ?? 0;
  const block = blocks.find(([first, last]) => code >= first && code <= last);
  const [first = code, , form = "①", start = null] = block ?? [];
  if (start !== null) return { text: String(start + code - first), form };
  return { text: character.normalize("NFKC").replace(/[()]/g, ""), form };
}
