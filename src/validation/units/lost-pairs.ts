import { narrow } from "../../language";
import type { PreparedText, Report } from "../types";

/**
 * Brackets of the source that the translation lacks on both sides while their content is there: `agreement ABC` for 協定（ABC）, or
 * no bracket at all where every one of the source is gone.
 */
export function lostBrackets(source: PreparedText, target: PreparedText): Report[] {
  const [wanted, found] = [narrow(source.prose), narrow(target.text)];
  const pairs = [...wanted.matchAll(/\(([^()]{2,120})\)/gu)].map(([whole, content = ""]) => ({ whole, content }));
  if (pairs.length === 0 || found.trim() === "") return [];
  for (const { whole, content } of pairs) {
    const at = source.language === "ja" ? bareContent(content, wanted, found) : undefined;
    if (at !== undefined) return [lost(whole, [at, at + content.length])];
  }
  const isLong = pairs.some(
    ({ content }) => content.length >= (source.language === "en" ? 8 : 4) && /\p{L}/u.test(content),
  );
  if (!isLong || setOff.test(found) || (target.language === "en" && found.includes(","))) return [];
  const isComplete = found.length > (target.language === "ja" ? 0.34 : 1.9) * wanted.length;
  return isComplete ? [lost(pairs[0]?.whole ?? "", [0, target.text.length])] : [];
}

/** Marks and words that set a remark off as brackets do. */
const setOff = /[()[\]「」『』【】〔〕{}<>＜＞〈〉"“”‘’—–―:;；：/]|以上|以下|など|例えば|たとえば|すなわち|つまり/u;
const latin = /^[A-Za-z][\w&./-]{1,40}(?: [\w&./-]{1,40}){0,3}$/u;
const bracketed = /\([^()]{1,200}\)|\[[^[\]]{1,200}\]|"[^"]{1,200}"|“[^“”]{1,200}”|‘[^‘’]{1,200}’/gu;

/** Where the Latin content of brackets is in a translation without brackets, after a noun. */
function bareContent(content: string, source: string, target: string): number | undefined {
  if (!latin.test(content) || target.includes(`(${content}`)) return undefined;
  if (target.split(content).length < source.split(content).length) return undefined;
  const bare = target.replaceAll(bracketed, (each) => " ".repeat(each.length));
  const at = new RegExp(`(?<![\\w-])${escape(content)}(?![\\w-])`, "u").exec(bare)?.index;
  return at !== undefined && isAfterNoun(bare.slice(Math.max(0, at - 12), at)) ? at : undefined;
}

/** Quotation marks of the source where the translation has no mark that sets words off. */
export function lostQuotes(source: PreparedText, target: PreparedText): Report[] {
  if (target.text.trim() === "") return [];
  const quoted = /["“”「『＂]([^"“”「」『』＂]{1,80})["“”」』＂]/u.exec(source.text);
  if (quoted === null) return [];
  if (/["“”„‟‘’'`´＂「」『』«»‹›〈〉《》【】\[\]＜＞［］<>*_()（）]/u.test(target.text)) return [];
  if (
    source.language === "ja" &&
    !/」(?:とは|という|と(?:いう|する|呼|定)|を(?:いう|選|ク|押|開)|[（(])|[A-Za-z]/u.test(source.text)
  )
    return [];
  const [whole, content = ""] = quoted;
  // Around a placeholder the marks are a matter of style.
  if (/^[%{<$][^\s]*$/u.test(content) || !/[\p{L}\p{N}]/u.test(content)) return [];
  return [
    {
      message: `The quotation marks of ${whole} are missing.`,
      range: [0, target.text.length],
      expected: target.language === "ja" ? "「」" : "“”",
    },
  ];
}

function lost(whole: string, range: readonly [number, number]): Report {
  return { message: `The brackets of ${whole} are missing.`, range, expected: whole };
}

/** A word that is no word of grammar, with a space after it. */
function isAfterNoun(before: string): boolean {
  const word = /(?<!\p{L})(\p{L}{1,12})\s$/u.exec(before)?.[1];
  return (
    word !== undefined &&
    !/^(?:the|an?|of|for|in|on|to|by|with|from|and|or|as|at|is|are|was|were|this|that)$/iu.test(word)
  );
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, "\\$&");
}
