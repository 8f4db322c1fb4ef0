import { endBefore, partsOf, type Bracket } from "./brackets";
import type { TermDefinition } from "./term-definition";

const name = /^[\p{Script=Han}\p{Script=Katakana}ー々]{2,10}$/u;
const run = /[\p{Script=Han}\p{Script=Katakana}ー々]/u;
/** Characters of the text before a bracket in which a long form is looked for. */
const longest = 40;

/**
 * `経済産業省（経産省）`, `国際連合（国連）`, `パーソナルコンピュータ（パソコン）`, and `日銀（日本銀行）`: a name whose characters stand in
 * the long one in the same order, the first beginning a word of it, and not side by side.
 */
export function contraction(text: string, bracket: Bracket): TermDefinition | null {
  const parts = partsOf(bracket.inside, /[、，,;；]/gu);
  const part = parts[0]!;
  const lead = /^(?:以下、?|略称|略|通称)?[\s：:は]*[「『“"]?/u.exec(part.text)?.[0].length ?? 0;
  const inside = part.text.slice(lead).replace(/[」』”"]?(?:と(?:いう|呼ぶ|略す|略称する|する|いいます))?。?$/u, "");
  const at = bracket.range[0] + 1 + part.at + lead;
  const end = endBefore(text, bracket.range[0]);
  const before = text.slice(Math.max(0, end - longest), end);
  // Several names in a bracket are a list.
  if (parts.length > 1 && lead === 0) return null;
  if (name.test(inside)) {
    const from = beginning(before, inside);
    if (from !== null) {
      const range: [number, number] = [end - before.length + from, end];
      const long = { text: text.slice(...range), range };
      return { kind: "abbreviation", term: inside, range: [at, at + inside.length], long, longEnd: end };
    }
  }
  const short = /[\p{Script=Han}\p{Script=Katakana}ー々]+$/u.exec(before)?.[0] ?? "";
  if (!name.test(short) || inside.length > longest || !/^[\p{Script=Han}\p{Script=Katakana}ー々]+$/u.test(inside))
    return null;
  if (beginning(inside, short) !== 0) return null;
  return {
    kind: "abbreviation",
    term: short,
    range: [end - short.length, end],
    long: { text: inside, range: [at, at + inside.length] },
    longEnd: at + inside.length,
  };
}

/** Where the name begins that ends a text and has the characters of a short one, or null. */
function beginning(text: string, short: string): number | null {
  // From the end, so that the last run of kanji or katakana has the last character.
  let at = text.length;
  for (const character of [...short].reverse()) {
    at = text.lastIndexOf(character, at - 1);
    if (at < 0) return null;
  }
  while (at > 0 && run.test(text[at - 1]!)) {
    const earlier = text.lastIndexOf(short[0]!, at - 1);
    if (earlier < 0 || /[^\p{Script=Han}\p{Script=Katakana}ー々]/u.test(text.slice(earlier, at))) {
      // 日本｜経済団体連合会（経団連）, 原子力｜規制委員会（規制委）: behind another word of the same compound.
      if (short.length < 3) return null;
      const before = /[\p{Script=Han}\p{Script=Katakana}ー々]{1,9}$/u.exec(text.slice(0, at))?.[0] ?? "";
      if (before.length < 9) at -= before.length;
      break;
    }
    at = earlier;
  }
  const long = text.slice(at);
  const isCutShort = /[裁委審検研連協労]$/u.test(short);
  if (long.length <= short.length || (long.includes(short) && !isCutShort) || /[、。「」（）()\s\d]/u.test(long))
    return null;
  // Hiragana inside must tie nouns: 個人情報の保護に関する法律.
  if (long.includes("の") && !/に関する|に係る|における|及び|並びに/u.test(long)) return null;
  const ties = long.replace(/に関する|に係る|に対する|における|による|のための|及び|並びに|[のとや・]/gu, "");
  if (!/^[\p{Script=Han}\p{Script=Katakana}ー々]+$/u.test(ties)) return null;
  const last = /[\p{Script=Han}\p{Script=Katakana}ー々]+$/u.exec(long)?.[0] ?? "";
  return last.includes(short.at(-1)!) ? at : null;
}
