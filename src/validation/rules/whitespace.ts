import type { Range } from "../../model";
import { isInside } from "../numbers/verbatim";
import type { PreparedText, PreparedUnit, Report } from "../types";
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
  { pattern: /^[ \t\u3000]+(?=\S)/gu, message: "Space at the start.", mend: () => "" },
  { pattern: /(?<=\S)[ \t\u3000]+$/gu, message: "Space at the end.", mend: () => "" },
];

/** Characters of no width inside or next to a word; those that join emoji and shape other scripts are left alone. */
const invisible: Slip = {
  pattern: /(?<=[\p{L}\p{N}\p{P}\s])[\u200b\u2060\ufeff](?=[\p{L}\p{N}\p{P}\s]|$)|^[\u200b\u2060\ufeff]/gu,
  message: "Invisible character.",
  mend: () => "",
};

const english: readonly Slip[] = [
  invisible,
  { pattern: /\u3000+/gu, message: "Full-width space in English text.", mend: () => " " },
  {
    pattern: /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/gu,
    message: "Full-width letters or digits in English text.",
    mend: narrowed,
  },
  {
    pattern:
      /(?<=[\p{Script=Latin}\d)] ?)[\uff08\uff09\uff0c\uff0e\uff1a\uff1b\uff01\uff1f]|[\uff08\uff09](?=\p{Script=Latin})/gu,
    message: "Full-width punctuation in English text.",
    mend: narrowed,
  },
  {
    pattern: /(?<=[\p{Script=Latin}\d)”"’]) ?[、。](?![\u3041-\u9fff])/gu,
    message: "Japanese punctuation in English text.",
    mend: (found) => (found.includes("、") ? "," : "."),
  },
  { pattern: /(?<=\S)\t+(?=\S)/gu, message: "Tab in the text.", mend: () => " " },
  ...edges,
  { pattern: /(?<=\() +(?=\S)|(?<=[\p{L}\d.]) +(?=\))/gu, message: "Space inside a bracket.", mend: () => "" },
  {
    pattern: /(?<=(?:^|\s)\p{Ll}{2,20}[.!?])(?=\p{Lu}\p{Ll}* \p{Ll})|(?<=\p{Ll}{2}),(?=\p{Ll}{2,20}[\s.])/gu,
    message: "Missing space after punctuation.",
    mend: (found) => `${found} `,
  },
  { pattern: /(?<=[^\s.!?:;。]) {2,}(?=\S)/gu, message: "Repeated space.", mend: () => " " },
  {
    pattern: /(?<=[\p{L}\d]) +(?=[,;](?:[\s\p{L}]|$))|(?<=\p{L}{2}) +(?=\.(?:\s|$))/gu,
    message: "Space before punctuation.",
    mend: () => "",
  },
];

const japanese: readonly Slip[] = [
  invisible,
  ...edges,
  { pattern: /(?<=[（「『【]) +(?=\S)/gu, message: "Space inside a bracket.", mend: () => "" },
  {
    pattern: /(?<=\S)(?: {2,}|\u3000{2,}| \u3000|\u3000 )(?=\S)/gu,
    message: "Repeated space.",
    mend: (found) => found.slice(0, 1),
  },
  {
    pattern: /(?<=[\u3041-\u30ff\u4e00-\u9fff]) +(?=[、。，．」』）])/gu,
    message: "Space before punctuation.",
    mend: () => "",
  },
];

/** What every slip has: most texts have none of it. */
const suspicious =
  /[\u200b\u2060\ufeff]|  |[\u3000\t、。]|[\uff01-\uff5e]| [,;.、。，．」』）)]|[(（「『【] |^ | $|\p{Ll}[.!?,]\p{L}/u;

function check({ source, target }: PreparedUnit): Report[] {
  if (target.text.trim() === "" || !suspicious.test(target.text)) return [];
  const slips = target.language === "en" ? english : japanese;
  const quoted = target.language === "en" ? quotedJapanese(target.text) : [];
  return slips.flatMap(({ pattern, message, mend }) =>
    [...target.text.matchAll(pattern)]
      // What the source has as well is laid out so.
      .filter((match) => !isLaidOut(match, target.text, source.text))
      .filter((match) => !isTableRow(target.text, match.index))
      .filter(
        (match) => !isBesideCode(match, target) && !isInside([match.index, match.index + match[0].length], quoted),
      )
      .map((match): Report => {
        const range = [match.index, match.index + match[0].length] as const;
        const mended = mend(match[0]);
        return { message, range, actual: match[0], expected: mended, fix: { range, text: mended } };
      }),
  );
}

/** A space at the edge of the text separates words from a code that stands there. */
function isBesideCode({ 0: found, index }: RegExpExecArray, { text, codes, program }: PreparedText): boolean {
  const [start, end] = [index, index + found.length];
  if (start === 0 || end === text.length) {
    return (
      codes.some(({ offset }) => (start === 0 && offset <= end) || (end === text.length && offset >= start)) ||
      // A label is joined to other text by its program.
      (end === text.length && /[:：=(（「]\s*$/u.test(text)) ||
      !/[.。!！?？]\s*$/u.test(text)
    );
  }
  return program.some(({ range }) => range[0] <= end && start <= range[1]);
}

/** Japanese marks and words that an English text quotes: 、 in quotes, in brackets or in code. */
function quotedJapanese(text: string): Range[] {
  return [
    ...text.matchAll(
      /"[^"\n]{1,80}"|“[^”\n]{1,80}”|‘[^’\n]{1,80}’|'[^'\n]{1,80}'|`[^`\n]{1,80}`|「[^」\n]{1,80}」|『[^』\n]{1,80}』|[(（][^()（）A-Za-z\n]{1,20}[)）]/gu,
    ),
  ]
    .filter(({ 0: found }) => /[\u3000-\u30ff\u3400-\u9fff\uff01-\uff5e]/u.test(found.slice(1, -1)))
    .map((match) => [match.index, match.index + match[0].length] as const);
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
