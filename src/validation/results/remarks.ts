import type { Language } from "../../model";
import type { PreparedText, Report } from "../types";

/** Remarks that change what is said, by the words that they begin or end with: who is counted in and who is not. */
const remarks: Readonly<Record<Language, RegExp>> = {
  en: /\(((?:including|such as|in particular|especially|excluding|except|other than|particularly|limited to|not including)\s[^()\d]{2,80})\)/u,
  ja: /[（(]([^（）()]{1,60}?(?:を除く|を除き|に限る|を含む|を含み|を含まない))。?[）)]/u,
};
/** What says the same without brackets. */
const said: Readonly<Record<Language, RegExp>> = {
  en: /includ|such as|especially|exclud|except|other than|particular|limited|only|without/iu,
  ja: /除|限|含|など|等|とりわけ|特に|例えば|以外/u,
};
/** Any mark that may set a remark off. */
const setOff = /[（(［[「『“"\u2013\u2014―]/u;

/**
 * A remark in brackets that only one side has (`(including data localisation)`, （別表を除く。）), where the other says nothing of
 * the kind, in brackets or without.
 */
export function changedRemark(source: PreparedText, target: PreparedText): Report[] {
  if (target.text.trim() === "") return [];
  const dropped = remarkOf(source, target);
  if (dropped !== null) {
    return [
      {
        message: `The remark in brackets \`${dropped.text}\` of the source is missing.`,
        range: [0, target.text.length],
        expected: dropped.text,
      },
    ];
  }
  const added = remarkOf(target, source);
  if (added === null) return [];
  return [
    {
      message: `The source has no remark \`${added.text}\`.`,
      range: [added.at, added.at + added.text.length],
      actual: added.text,
    },
  ];
}

function remarkOf(
  { text, language }: PreparedText,
  other: PreparedText,
): { readonly text: string; readonly at: number } | null {
  if (setOff.test(other.text) || said[other.language].test(other.text)) return null;
  const match = remarks[language].exec(text);
  return match === null ? null : { text: match[0], at: match.index };
}
