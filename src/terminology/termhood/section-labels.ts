const japaneseLabel =
  /^(?:第\s?[\d０-９一二三四五六七八九十百]+\s?(?:条|章|節|項|号|編|部|款|目)(?:の[\d０-９一二三四五六七八九十]+)?|(?:附属書|別表|別紙|付録)\s?[\dA-ZＡ-Ｚ０-９一二三四五六七八九十]+)/u;
const englishLabel =
  /^(?:Article|Section|Clause|Chapter|Part|Paragraph|Annex|Appendix|Schedule|Exhibit)\s+(?:[\dIVXLC]+(?:[-.]\d+)*|[A-Z])\b/iu;
/** `2.1`, `A.2.`, `V6.1`, `(a)` before a heading. */
const number =
  /^(?:[(（][\da-z０-９]{1,2}[)）]|[A-Z]{0,2}[\d０-９]{1,2}(?:[.．][\d０-９]{1,3}){0,4}[.．)）]?(?=[\s\u3000])|[A-Z](?:[.．][\d０-９]{1,3}){1,4}[.．]?(?=[\s\u3000])|[\d０-９]{1,2}[.．)）])[\s\u3000]*/u;

/**
 * A heading without the label or number in front of it, and without the brackets that then hold all of it.
 *
 * @example
 * withoutLabel("第1条（定義）") //=> "定義"
 * withoutLabel("Section 4 – Database Rights") //=> "Database Rights"
 */
export function withoutLabel(heading: string): string {
  const text = heading.trim();
  const rest = text
    .replace(japaneseLabel, "")
    .replace(englishLabel, "")
    .replace(/^[\s\u3000]*[–—―:：.．-]*[\s\u3000]+|^[–—:：.]+/u, "")
    .trim();
  // A label alone is the heading.
  const unlabelled = rest === "" ? text : rest;
  const plain = unlabelled.replace(number, "").trim();
  const inside = /^[(（]([^()（）]+)[)）]$/u.exec(plain)?.[1];
  return inside ?? plain;
}

/** Whether a term is the label of a section or a reference to one: `第4条`, `Section 4(a)`, `A.6`. */
export function isSectionLabel(term: string): boolean {
  const rest = term.replace(japaneseLabel, "").replace(englishLabel, "").trim();
  if (rest !== term && /^(?:[(（][\da-zぁ-ん０-９]{1,2}[)）]|第?[\d一二三四五六七八九十]+[項号])*$/u.test(rest))
    return true;
  return /^(?:\p{Lu}{0,2}\d{0,3}(?:\.\d{1,3})+[a-z]?|\p{Lu}(?:\.\d{1,3})+)$/u.test(term);
}
