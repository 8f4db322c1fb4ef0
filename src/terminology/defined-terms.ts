import type { Language, Range } from "../model";

/** A term that a text introduces in words: where it stands, and where what it stands for ends. */
export interface NamedTerm {
  readonly term: string;
  readonly range: Range;
  readonly longEnd: number;
}

const quoted = '[“"‘]([^“”"‘’]{1,120})[”"’]';
const announcement = "(?:hereafter|hereinafter|henceforth|collectively|together|jointly|individually)";

/** Each with the term as its last group; what the match begins with is where the long form ends. */
const englishForms = [
  // (hereinafter referred to as the “X”), and the same without a bracket.
  new RegExp(`[(,]?\\s?\\b${announcement}\\b[^“”"‘’.;()]{0,60}${quoted}`, "giu"),
  // (the “X”), (“X”), (each, an “X”), (the “X” or the “Y”)
  new RegExp(
    `\\((?:(?:the|each,?(?: an?)?|an?|or|and|in short,?|collectively,?)\\s){0,2}${quoted}(?=\\)|,|;| (?:or|and)\\b)`,
    "giu",
  ),
  new RegExp(`(?<=\\([^()]{0,90}[”"’]),? (?:or|and) (?:the )?${quoted}(?=\\))`, "giu"),
  // (also known as X), referred to as “X”, so-called “X”
  new RegExp(
    `[(,]?\\s?\\b(?:known|referred to|defined|abbreviated|designated|described) (?:collectively |jointly )?(?:as|to) (?:the |an? )?${quoted}`,
    "giu",
  ),
  new RegExp(`\\bso-called ${quoted}`, "giu"),
  new RegExp(`[(,]?\\s?\\b(?:called|named|dubbed|termed) (?:the )?${quoted}`, "giu"),
  /[(,]?\s?\b(?:known|referred to) (?:collectively |jointly )?as (?:the )?(\p{Lu}[\p{L}\d&-]*(?: (?:(?:of|for|and|on|in|the) ){0,2}\p{Lu}[\p{L}\d&-]*){0,7})/gu,
  // “X” means …
  new RegExp(
    `${quoted}(?=,? (?:means?|shall mean|shall have the meaning|refers? to|is defined as|are defined as|denotes?)\\b)`,
    "giu",
  ),
];

const called =
  "と(?:(?:総称|略称|略記|表記|定義|通称|呼称|記載|規定)(?:する|し)|い[うい]|言[うい]|呼[ぶび]|称(?:する|し)|略[すし]|する|記す|なす)";
const name = "「([^「」]{1,80})」";
const bare = "([^\\s「」、。（）()を]{2,30}?)";

const japaneseForms = [
  // 以下「X」という。 in and out of brackets; 以下、本書において単に「X」と総称する。
  new RegExp(
    `(?:(?<=[（(][^（）()]{0,200})(?<=[（(、。，；;]\\s?)|(?<=[（(]\\s?))以下[^「」。（）()]{0,30}${name}(?=${called}|等|[）)、。]|[又ま]|及び)`,
    "gu",
  ),
  new RegExp(`以下[^「」。（）()]{0,30}${name}(?=${called})`, "gu"),
  // （以下「X」又は「Y」という。）
  new RegExp(
    `(?<=以下[^。（）()]{0,90}」)(?:又は|または|若しくは|もしくは|、|及び|および|あるいは)、?${name}(?=${called}|[^「」。]{0,4}「[^「」]{1,40}」${called})`,
    "gu",
  ),
  // （以下Xという。）, （以下、X）
  new RegExp(`(?<=[（(、。]\\s?)以下[、,]?\\s?(?:単に|総称して|これらを|併せて)?${bare}${called}。?(?=[）)])`, "gu"),
  /(?<=[（(]\s?)以下[、,]?\s?((?!同じ|省略|略|参照|同様|同|余白|次|別|全て|すべて)[\p{Script=Latin}\d\u30a1-\u30fc\u4e00-\u9fff・]{2,20})(?=[）)])/gu,
  // （「X」という。）, （総称して「X」）, （通称「X」）, （いわゆる「X」）
  new RegExp(`(?<=[（(]\\s?)(?:これらを|総称して|併せて|まとめて|単に)?、?${name}${called}。?(?=[）)])`, "gu"),
  new RegExp(`(?:通称|略称|別名|別称|愛称|呼称|総称して|略して|正式名称|俗称)(?:は|を|、|[：:])?\\s?${name}`, "gu"),
  /(?<=[（(]\s?)(?:通称|略称|別名|別称|愛称|呼称|俗称)(?:は|、|[：:])?\s?([^\s「」、。（）()：:を]{2,30})(?=[）)、])/gu,
  new RegExp(`(?:いわゆる|所謂)、?\\s?${name}`, "gu"),
  // 「X」とは…をいう。
  new RegExp(
    `${name}とは(?=、?[^。「」]{1,300}(?:をいう|を言う|を指す|を意味する|のことである|のことをいう|のことを指す|とする|と定義(?:する|される)|である)(?:[。）)]|$))`,
    "gu",
  ),
  new RegExp(
    `${name}(?=(?:と定義(?:する|した|される)|と総称(?:する|した|される)|と略称する|と呼称する|と名付け))`,
    "gu",
  ),
];

/** Terms that a text says it will use, or what they mean; each place once, in the order of the text. Linear in the text. */
export function definedTerms(text: string, language: Language): NamedTerm[] {
  const found = new Map<number, NamedTerm>();
  for (const form of language === "ja" ? japaneseForms : englishForms)
    for (const match of text.matchAll(form)) {
      const term = match[1]?.trim().replace(/[,.]$/u, "") ?? "";
      const from = match.index + match[0].lastIndexOf(term);
      if (term === "" || found.has(from)) continue;
      found.set(from, { term, range: [from, from + term.length], longEnd: longEndBefore(text, match.index) });
    }
  return [...found.values()].sort((a, b) => a.range[0] - b.range[0]);
}

/** A bracket that opens farther back is not looked for, so that the cost stays linear. */
const longestBracket = 300;

/** Behind the last word before a place: in front of the bracket that opens there. */
function longEndBefore(text: string, at: number): number {
  const from = Math.max(0, at - longestBracket);
  const before = text.slice(from, at);
  const bracket = Math.max(before.lastIndexOf("（"), before.lastIndexOf("("));
  const isOpen = bracket >= 0 && !/[)）]/u.test(before.slice(bracket));
  return from + (isOpen ? bracket : before.trimEnd().length);
}
