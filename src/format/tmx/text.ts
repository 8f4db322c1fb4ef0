const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u;

/** The name without a namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

/** A text without the characters that XML forbids and without references to them. */
export function withoutForbidden(text: string): string {
  return text
    .replace(/&#(?:x([\da-f]+)|(\d+));/gi, (whole, hex: string | undefined, decimal: string | undefined) =>
      forbidden.test(codeText(hex === undefined ? Number(decimal) : parseInt(hex, 16))) ? "" : whole,
    )
    .replace(new RegExp(forbidden, "gu"), "");
}

function codeText(code: number): string {
  return code > 0x10ffff ? "\uffff" : String.fromCodePoint(code);
}
