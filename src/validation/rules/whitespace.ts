import type { PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/**
 * White space and width that are slips of the hand: double spaces, spaces before punctuation, full-width spaces, letters and
 * punctuation in English. Each can be mended without a question.
 */
export const whitespace = defineRule({
  id: "whitespace",
  description: "Double and misplaced spaces, and full-width characters in English. Fixable.",
  severity: "warning",
  create() {
    return check;
  },
});

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  readonly mend: (found: string) => string;
}

const narrowed = (found: string): string => found.normalize("NFKC");

/** Spaces at the ends of the target. */
const edges: readonly Slip[] = [
  { pattern: /^[ \t\u3000]+(?=\S)/gu, message: "A space stands at the start.", mend: () => "" },
  { pattern: /(?<=\S)[ \t\u3000]+$/gu, message: "A space stands at the end.", mend: () => "" },
];

const english: readonly Slip[] = [
  { pattern: /\u3000+/gu, message: "A full-width space stands in English text.", mend: () => " " },
  {
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu,
    message: "Full-width letters or digits stand in English text.",
    mend: narrowed,
  },
  {
    pattern:
      /(?<=[\p{Script=Latin}\d)] ?)[\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff01\uff1f]|[\uff08\uff09](?=\p{Script=Latin})/gu,
    message: "Full-width punctuation stands in English text.",
    mend: narrowed,
  },
  {
    pattern: /(?<=[\p{Script=Latin}\d)”"’]) ?[、。](?![\u3041-\u9fff])/gu,
    message: "Japanese punctuation stands in English text.",
    mend: (found) => (found.includes("、") ? "," : "."),
  },
  { pattern: /(?<=\S)\t+(?=\S)/gu, message: "A tab stands in the text.", mend: () => " " },
  ...edges,
  { pattern: /(?<=\() +(?=\S)|(?<=[\p{L}\d.]) +(?=\))/gu, message: "A space stands inside a bracket.", mend: () => "" },
  {
    pattern: /(?<=(?:^|\s)\p{Ll}{2,20}[.!?])(?=\p{Lu}\p{Ll}* \p{Ll})|(?<=\p{Ll}{2}),(?=\p{Ll}{2,20}[\s.])/gu,
    message: "No space stands behind punctuation.",
    mend: (found) => `${found} `,
  },
  { pattern: /(?<=[^\s.!?:;。]) {2,}(?=\S)/gu, message: "There are two spaces or more.", mend: () => " " },
  {
    pattern: /(?<=[\p{L}\d]) +(?=[,;](?:[\s\p{L}]|$))|(?<=\p{L}{2}) +(?=\.(?:\s|$))/gu,
    message: "A space stands before punctuation.",
    mend: () => "",
  },
];

const japanese: readonly Slip[] = [
  ...edges,
  { pattern: /(?<=[（「『【]) +(?=\S)/gu, message: "A space stands inside a bracket.", mend: () => "" },
  {
    pattern: /(?<=\S)(?: {2,}|\u3000{2,}| \u3000|\u3000 )(?=\S)/gu,
    message: "There are two spaces or more.",
    mend: (found) => found.slice(0, 1),
  },
  {
    pattern: /(?<=[\u3041-\u30ff\u4e00-\u9fff]) +(?=[、。，．」』）])/gu,
    message: "A space stands before punctuation.",
    mend: () => "",
  },
];

/** What every slip has: most texts have none of it. */
const suspicious = /  |[\u3000\t、。]|[\uff01-\uff5e]| [,;.、。，．」』）)]|[(（「『【] |^ | $|\p{Ll}[.!?,]\p{L}/u;

function check({ source, target }: PreparedUnit): Report[] {
  if (target.text.trim() === "" || !suspicious.test(target.text)) return [];
  const slips = target.language === "en" ? english : japanese;
  return slips.flatMap(({ pattern, message, mend }) =>
    [...target.text.matchAll(pattern)]
      // What the source has as well is laid out so.
      .filter((match) => !isLaidOut(match, target.text, source.text))
      .filter((match) => !isTableRow(target.text, match.index))
      .map((match): Report => {
        const range = [match.index, match.index + match[0].length] as const;
        const mended = mend(match[0]);
        return { message, range, actual: match[0], expected: mended, fix: { range, text: mended } };
      }),
  );
}

function isLaidOut({ 0: found, index }: RegExpExecArray, text: string, source: string): boolean {
  if (index === 0 && /^\s/u.test(found)) return /^\s/u.test(source);
  if (index + found.length === text.length && /\s$/u.test(found)) return /\s$/u.test(source);
  if (found === "" || found === ",") return source.includes(text.slice(index - 2, index + 3));
  if (!/^\s+$/u.test(found)) return false;
  if (found.includes("\t")) return source.includes("\t");
  return /\S(?: {2}|\u3000)/u.test(source) || (text[index - 1] === "(" && source.includes("( "));
}

/** Columns of a table are padded. */
function isTableRow(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1);
  return line.trimStart().startsWith("|");
}
