import type { PreparedUnit, Report, Rule } from "../types";

/**
 * White space and width that are slips of the hand: double spaces, spaces before punctuation, full-width spaces, letters and
 * punctuation in English. Each can be mended without a question.
 */
export const whitespace: Rule = {
  id: "whitespace",
  severity: "warning",
  create() {
    return check;
  },
};

interface Slip {
  readonly pattern: RegExp;
  readonly message: string;
  readonly mend: (found: string) => string;
}

const narrowed = (found: string): string => found.normalize("NFKC");

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
  { pattern: /(?<=[^\s.!?:;。]) {2,}(?=\S)/gu, message: "There are two spaces or more.", mend: () => " " },
  {
    pattern: /(?<=[\p{L}\d]) +(?=[,;](?:\s|$))|(?<=\p{L}{2}) +(?=\.(?:\s|$))/gu,
    message: "A space stands before punctuation.",
    mend: () => "",
  },
];

const japanese: readonly Slip[] = [
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
const suspicious = /  |\u3000|[\uff01-\uff5e]| [,;.、。，．」』）]/u;

function check({ source, target }: PreparedUnit): Report[] {
  if (target.text.trim() === "" || !suspicious.test(target.text)) return [];
  const slips = target.language === "en" ? english : japanese;
  return slips.flatMap(({ pattern, message, mend }) =>
    [...target.text.matchAll(pattern)]
      // What the source has as well is laid out so.
      .filter((match) => !(/^\s+$/u.test(match[0]) && / {2}|\u3000{2}/u.test(source.text)))
      .filter((match) => !isTableRow(target.text, match.index))
      .map((match): Report => {
        const range = [match.index, match.index + match[0].length] as const;
        const mended = mend(match[0]);
        return { message, range, actual: match[0], expected: mended, fix: { range, text: mended } };
      }),
  );
}

/** Columns of a table are padded. */
function isTableRow(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf("\n", at) + 1);
  return line.trimStart().startsWith("|");
}
