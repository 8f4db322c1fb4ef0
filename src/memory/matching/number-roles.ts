import type { Language, Range } from "../../model";

/**
 * What a number does where it stands. `joined` is a part of what is written as one (`2024-03-05`, `3/4`); `other` is what
 * nothing may take the place of: a part of a longer number or word, or a denominator.
 */
export type NumberRole =
  | "year"
  | "month"
  | "day"
  | "article"
  | "paragraph"
  | "item"
  | "chapter"
  | "section"
  | "part"
  | "ordinal"
  | "joined"
  | "times"
  | "plain"
  | "other";

/** A role, and whether it is said in a word (`second`, `March`) rather than in digits or kanji. */
export interface NumberUse {
  readonly role: NumberRole;
  readonly isWord: boolean;
}

/**
 * The role of the number at a place.
 *
 * @example
 * useOfNumber("第3条", [1, 2], "ja").role //=> "article"
 * useOfNumber("on 3 March", [3, 4], "en").role //=> "day"
 */
export function useOfNumber(text: string, range: Range, language: Language): NumberUse {
  const narrow = text.replace(/[！-～]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0));
  const before = narrow.slice(0, range[0]);
  const number = narrow.slice(...range);
  const after = narrow.slice(range[1]);
  const isWord = /^\p{Script=Latin}/u.test(number);
  const role =
    /\d$/.test(before) || /^\d/.test(after) || /^\.\d/.test(after)
      ? "other"
      : !isWord && (/\d[-/.:]$/.test(before) || /^[-/.:]\d/.test(after))
        ? "joined"
        : language === "ja"
          ? japaneseRole(before, number, after)
          : englishRole(before, number, after, isWord);
  return { role, isWord };
}

const japaneseUnits: readonly (readonly [after: RegExp, role: NumberRole])[] = [
  [/^\s?分の|^国間/, "other"],
  [/^\s?条/, "article"],
  [/^\s?項/, "paragraph"],
  [/^\s?号/, "item"],
  [/^\s?章/, "chapter"],
  [/^\s?節/, "section"],
  [/^\s?[編部]/, "part"],
  [/^\s?月/, "month"],
  [/^\s?(?:番目|つ目|回目|人目|年目|日目|世紀)/, "ordinal"],
];

function japaneseRole(before: string, number: string, after: string): NumberRole {
  if (/分の$/.test(before)) return "other";
  if (/^(?:明治|大正|昭和|平成|令和)/.test(number)) return "year";
  const unit = japaneseUnits.find(([pattern]) => pattern.test(after));
  if (unit !== undefined) return unit[1];
  if (/^\s?年(?!間)/.test(after) && /^(?:\d{4}|[〇一二三四五六七八九]{4}|千.*)$/u.test(number)) return "year";
  if (/^\s?日(?!間)/.test(after) && /月\s?$/.test(before)) return "day";
  if (/第\s?$/.test(before)) return "ordinal";
  return /^\s?回/.test(after) ? "times" : "plain";
}

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const monthBefore = new RegExp(String.raw`\b${month}\s+$`, "iu");
const monthAfter = new RegExp(String.raw`^(?:\s+of)?\s+${month}\b`, "iu");
const monthWord = new RegExp(`^${month}$`, "iu");
const nouns: readonly (readonly [before: RegExp, role: NumberRole])[] = [
  [/\b(?:articles?|art\.?|rules?)\s*$/i, "article"],
  [/\b(?:paragraphs?|paras?\.?|subsections?|clauses?)\s*$/i, "paragraph"],
  [/\b(?:items?|subparagraphs?|points?)\s*$/i, "item"],
  [/\b(?:chapters?|ch\.)\s*$/i, "chapter"],
  [/\b(?:sections?|sec\.)\s*$/i, "section"],
  [/\bparts?\s*$/i, "part"],
];

function englishRole(before: string, number: string, after: string, isWord: boolean): NumberRole {
  if (monthWord.test(number)) return "month";
  if (
    /^(?:\s|-)*(?:hundred|thousand|million|billion|trillion|dozen|half|halves|thirds?|quarters?|[a-z]+(?:ths|fths))\b/i.test(
      after,
    ) ||
    /\b(?:hundred|thousand|million|billion|trillion)(?:\s+and)?\s+$/i.test(before)
  ) {
    return "other";
  }
  if (isWord) return /(?:st|nd|rd|th|second|first|third)$/i.test(number) ? "ordinal" : "plain";
  const noun = nouns.find(([pattern]) => pattern.test(before));
  if (noun !== undefined) return noun[1];
  if (/^\d{1,2}(?:st|nd|rd|th)?$/i.test(number) && (monthBefore.test(before) || monthAfter.test(after))) return "day";
  if (/(?:st|nd|rd|th)$/i.test(number)) return "ordinal";
  return "plain";
}

/** What may stand for what besides itself; each pair holds both ways, and for digits only. */
const alike = new Set(
  [
    ["year", "plain"],
    ["day", "plain"],
    ["article", "section"],
    ["article", "plain"],
    ["paragraph", "plain"],
    ["item", "plain"],
    ["item", "paragraph"],
    ["chapter", "plain"],
    ["section", "plain"],
    ["part", "plain"],
    ["ordinal", "plain"],
    ["times", "plain"],
    ...["year", "month", "day", "plain"].map((role) => [role, "joined"]),
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);

/** Whether a number of the source may be what the target's number says. Words say what has their very role. */
export function fitsUse(source: NumberUse, target: NumberUse): boolean {
  if (source.role === "other" || target.role === "other") return false;
  if (source.role === target.role) return true;
  return !source.isWord && !target.isWord && alike.has(`${source.role} ${target.role}`);
}
