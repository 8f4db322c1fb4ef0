import { narrow } from "../../language";
import type { Range } from "../../model";
import type { PreparedText, PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/** Marks of notes that differ: missing, added, or with another number. */
export const footnote = defineRule({
  id: "footnote",
  description: "Marks of notes that are missing, added or numbered otherwise.",
  severity: "warning",
  create() {
    return check;
  },
});

interface Mark {
  readonly label: string;
  readonly at: number;
  readonly length: number;
}

function check({ source, target }: PreparedUnit): Report[] {
  const wanted = marksOf(source);
  const found = marksOf(target);
  if (target.text.trim() === "") return [];
  const labels = new Set(found.map(({ label }) => label));
  const known = new Set(wanted.map(({ label }) => label));
  const missing = wanted.filter(({ label }) => !labels.has(label));
  const added = found.filter(({ label }) => !known.has(label));
  const reports = missing.map((mark): Report => {
    const instead = added.shift();
    return {
      message: `Note ${mark.label} of the source is ${instead === undefined ? "not marked" : `note ${instead.label}`} in the translation.`,
      range: instead === undefined ? [0, target.text.length] : [instead.at, instead.at + instead.length],
      ...(instead === undefined ? {} : { actual: instead.label }),
      expected: mark.label,
    };
  });
  return [
    ...reports,
    ...added.map((mark): Report => ({
      message: `The source has no note ${mark.label} here.`,
      range: [mark.at, mark.at + mark.length],
      actual: mark.label,
    })),
  ];
}

/** Marks that were taken out of the text, and those that stand in it: `<sup>1</sup>`, `[^1]`, `¹`, ※1, (注1), [Note 1], [1] behind a word. */
const written =
  /[[(（〔]\s?(?:[Nn]ote|注|註)\s?(\d{1,3})\s?[\])）〕]|<sup>\s?(\w{1,4})\s?<\/sup>|\[\^([^\]\s]{1,32})\]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?:※|(?<![\d*])\*)(\d{1,3})(?!\d|\*)|[（(]?注\s?(\d{1,3})[）)]?|(?<=^\s*|\n\s*)[Nn]ote (\d{1,3})(?=\s?[:.])|(?<=[\p{L}。.」”])\[(\d{1,3})\]/gu;

/** Most texts have none of it. */
const any = /[<[⁰¹²³⁴⁵⁶⁷⁸⁹※*注註]|[Nn]ote/u;

/** Where marks of notes stand in a text, so that their numbers are not taken for the text's. */
export function noteMarkRanges(text: string): Range[] {
  if (!any.test(text)) return [];
  return [
    ...text.matchAll(
      /[[(（〔]\s?(?:[Nn]ote|注|註)\s?\d{1,3}\s?[\])）〕]|<sup>[^<]{1,8}<\/sup>|\[\^[^\]\s]{1,32}\]|(?:※|(?<![\d*])\*)\d{1,3}(?!\d|\*)|[（(]?注\s?\d{1,3}[）)]?|(?<=^\s*|\n\s*)[Nn]ote \d{1,3}(?=\s?[:.])/gu,
    ),
  ].map((match) => [match.index, match.index + match[0].length]);
}

function marksOf({ text, notes }: PreparedText): Mark[] {
  const found = (any.test(text) ? [...narrow(text).matchAll(written)] : []).flatMap((match): Mark[] => {
    const label = match.slice(1).find((part) => part !== undefined) ?? "";
    // km² and x³ are powers.
    if (
      match[4] !== undefined &&
      /(?:[a-z]m|[a-zA-Z]|\d)$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      /^[²³]$/u.test(match[4]) &&
      /(?:^|[^a-z])(?:[kcm]?m|x|y|r|\d)$/u.test(text.slice(Math.max(0, match.index - 3), match.index))
    )
      return [];
    return [{ label: label.normalize("NFKC"), at: match.index, length: match[0].length }];
  });
  return [...found, ...notes.map(({ label, offset }) => ({ label, at: offset, length: 0 }))];
}
