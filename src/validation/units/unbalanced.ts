/** A bracket without its partner. */
export interface Unbalanced {
  readonly bracket: string;
  readonly at: number;
}

const pairs = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["「", "」"],
  ["『", "』"],
  ["【", "】"],
  ["〔", "〕"],
  ["〈", "〉"],
  ["《", "》"],
  ["“", "”"],
  ["«", "»"],
  ["‹", "›"],
]);
const partners = new Map([...pairs].map(([open, close]) => [close, open] as const));

/** Brackets are compared in half width: （ may be closed by `)`. */
const narrowed: Readonly<Record<string, string>> = {
  "（": "(",
  "）": ")",
  "［": "[",
  "］": "]",
  "｛": "{",
  "｝": "}",
  "｢": "「",
  "｣": "」",
};

const anyBracket = /[()[\]{}「」『』【】〔〕〈〉《》“”«»‹›（）［］｛｝｢｣]/u;

/** The brackets of `kinds` (opening ones) that have no partner. */
export function unbalanced(text: string, kinds: string): Unbalanced[] {
  if (!anyBracket.test(text)) return [];
  const open: Unbalanced[] = [];
  const stray: Unbalanced[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text[at] ?? "";
    const bracket = narrowed[written] ?? written;
    if (pairs.has(bracket)) {
      if (kinds.includes(bracket)) open.push({ bracket, at });
      continue;
    }
    const opener = partners.get(bracket);
    if (opener === undefined || !kinds.includes(opener)) continue;
    // The innermost of its kind: one that is not closed inside it is reported, not the rest of the text.
    const index = open.findLastIndex((one) => one.bracket === opener);
    if (index >= 0) open.splice(index, 1);
    else if (bracket !== ")" || !isLabel(text, at)) stray.push({ bracket, at });
  }
  return [...open, ...stray].sort((a, b) => a.at - b.at);
}

/** `a)`, `1)` and `iv)` label an item, `:)` smiles: they have no opening bracket. */
function isLabel(text: string, at: number): boolean {
  return /(?:^|[\s。、；：:;,])(?:[a-z]|[ivx]{1,4}|\d{1,2})$|[:;]-?$/u.test(text.slice(Math.max(0, at - 6), at));
}
