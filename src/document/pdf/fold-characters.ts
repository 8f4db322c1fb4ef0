import { foldRadicals } from "../../language";

/** Forms of vertical writing whose compatible characters are half-width. */
const verticalForms: Readonly<Record<string, string>> = {
  "\ufe10": "、",
  "\ufe13": "：",
  "\ufe30": "‥",
  "\ufe31": "―",
  "\ufe35": "（",
  "\ufe36": "）",
};

/** Characters that fonts have in exchange for those that were written, and spaces of every kind. */
const exchanged: readonly (readonly [RegExp, (match: string) => string])[] = [
  [/\u2027/gu, () => "・"],
  [/[\u00a0\u2000-\u200a\u202f\u205f\t\n\r]/gu, () => " "],
  [/[\u200b-\u200f\u2060\ufeff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu, () => ""],
  [/[\ufb00-\ufb06]/gu, (ligature) => ligature.normalize("NFKC")],
  [/[\ufe10-\ufe19\ufe30-\ufe48]/gu, (form) => verticalForms[form] ?? form.normalize("NFKC")],
];

/** The text of a glyph as it was written: radicals as ideographs, ligatures as letters, every space as one. */
export function foldCharacters(text: string): string {
  if (/^[\u0021-\u007e\u3001-\u30ff\u4e00-\u9fff]*$/u.test(text)) return text;
  return exchanged.reduce((folded, [form, by]) => folded.replace(form, by), foldRadicals(text));
}
