/** Characters of the Symbol font by their codes. */
const symbol: Readonly<Record<number, string>> = {
  ...listed(0x61, "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"),
  ...listed(0x41, "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"),
  ...listed(0x30, "0123456789"),
  0xa3: "≤",
  0xa5: "∞",
  0xab: "↔",
  0xac: "←",
  0xad: "↑",
  0xae: "→",
  0xaf: "↓",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb7: "•",
  0xb8: "÷",
  0xb9: "≠",
  0xba: "≡",
  0xbb: "≈",
  0xbc: "…",
  0xd2: "®",
  0xd3: "©",
  0xd4: "™",
  0xe2: "®",
  0xe3: "©",
  0xe4: "™",
};
const wingdings: Readonly<Record<number, string>> = {
  0x4a: "☺",
  0x6c: "●",
  0x6e: "■",
  0x6f: "□",
  0x71: "❑",
  0x75: "◆",
  0x76: "❖",
  0x9f: "•",
  0xa7: "▪",
  0xa8: "◻",
  0xd8: "➢",
  0xdf: "←",
  0xe0: "→",
  0xe8: "➔",
  0xf0: "⇨",
  0xfb: "✗",
  0xfc: "✓",
  0xfd: "☒",
  0xfe: "☑",
};

/** Characters with codes in a row from `first`. */
function listed(first: number, characters: string): Record<number, string> {
  return Object.fromEntries(Array.from(characters, (character, index) => [first + index, character]));
}

/** The character of a symbol font (`w:sym`) as Unicode; the character itself where it is not known. */
export function symbolCharacter(font: string, code: string): string {
  const point = Number.parseInt(code, 16);
  const isCharacter = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (!isCharacter) return "";
  return fromSymbolFont(font.toLowerCase(), point) ?? String.fromCodePoint(point);
}

/** Symbol fonts have their characters in the private area, from U+F020 on. */
function fromSymbolFont(font: string, point: number): string | undefined {
  if (point < 0xf000 || point > 0xf0ff) return undefined;
  if (font === "symbol") return symbol[point & 0xff];
  return font === "wingdings" ? wingdings[point & 0xff] : undefined;
}
