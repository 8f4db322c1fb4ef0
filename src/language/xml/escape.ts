// Control characters, lone surrogates and the two non-characters: XML 1.0 has no way to write them.
const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
const special = /[&<>\r]/;
const anyForbidden = new RegExp(forbidden.source, "u");

/** Whether a text has a character that XML cannot hold. */
export function hasForbidden(text: string): boolean {
  return anyForbidden.test(text);
}

/** The text without the characters that XML cannot hold. */
export function removeForbidden(text: string): string {
  return text.replace(forbidden, "");
}

/** A text as XML character data. CR is written as a reference, since parsers read a raw one as LF. */
export function escapeText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

/** A text as an attribute's value between double quotes. Parsers read raw white space as spaces. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}

/** Attributes in the order given; those without a value are left out. */
export function formatAttributes(
  attributes: readonly (readonly [name: string, value: string | number | undefined])[],
): string {
  let text = "";
  for (const [name, value] of attributes) {
    if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`;
  }
  return text;
}
