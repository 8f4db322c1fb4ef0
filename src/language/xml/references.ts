/** An `&` that begins neither a reference to a character nor the name of an entity with its semicolon. */
export const strayAmpersand = /&(?!(?:#\d{1,64}|#x[\da-f]{1,64}|[\p{L}_:][\p{L}\p{M}\p{N}_.:·-]{0,127});)/giu;

/** The two halves of a character beyond U+FFFF as two references, which XML forbids and old exporters write. */
export const surrogateReferences =
  /&#(?:x0*(d[89ab][\da-f]{2})|0*(55[3-9]\d\d|56[0-2]\d\d|563[01]\d));&#(?:x0*(d[c-f][\da-f]{2})|0*(5632\d|563[3-9]\d|56[4-9]\d\d|57[0-2]\d\d|573[0-3]\d|5734[0-3]));/giu;

/**
 * The character that a pair of references to surrogates is meant for; undefined for other references.
 *
 * @example
 * joinSurrogateReferences("&#xD83D;&#xDE00;") //=> "😀"
 */
export function joinSurrogateReferences(references: string): string | undefined {
  const halves = [...references.matchAll(/&#(?:x([\da-f]+)|(\d+));/giu)].map(([, hex, decimal]) =>
    hex === undefined ? Number(decimal) : Number.parseInt(hex, 16),
  );
  const [high = 0, low = 0] = halves;
  const isPair = halves.length === 2 && high >= 0xd800 && high <= 0xdbff && low >= 0xdc00 && low <= 0xdfff;
  return isPair ? String.fromCharCode(high, low) : undefined;
}

/**
 * The character of a numeric reference without its `&` and `;`; empty for one that XML forbids, undefined for a name.
 *
 * @example
 * characterOfReference("#x3042") //=> "あ"
 */
export function characterOfReference(reference: string): string | undefined {
  if (!reference.startsWith("#")) return undefined;
  const code = /^#x/iu.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return isAllowed(code) ? String.fromCodePoint(code) : "";
}

function isAllowed(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Blanks an XML declaration that follows white space: XML forbids it there, and all it says is known by then. */
export function blankLateDeclaration(text: string): string {
  return text.replace(/^(\ufeff?[ \t\r\n]+)(<\?xml\s[^>]*\?>)/u, (_, space: string, declaration: string) =>
    space.concat(declaration.replace(/[^\r\n]/gu, " ")),
  );
}
