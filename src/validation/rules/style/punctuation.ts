import { defineRule } from "../../define-rule";
import type { PreparedText, Report, RuleContext } from "../../types";

/** Commas and full stops of Japanese. */
export const punctuation = defineRule({
  id: "punctuation",
  description:
    "An ASCII comma or full stop between Japanese words, and ，．where the document writes 、。 or the other way round.",
  severity: "warning",
  options: {
    marks: {
      type: "choice",
      values: ["most", "、。", "，．", "，。"],
      default: "most",
      description: "The marks of the text: as most of it has them, or one of the pairs.",
    },
  },
  create(context, { marks }) {
    const wanted = marks === "most" ? usualMarks(context) : marks;
    return ({ target }) => (target.language === "ja" ? check(target, wanted) : []);
  },
});

const japanese = "\\u3041-\\u30ff\\u3400-\\u9fff";
const ascii = new RegExp(
  `(?<=[${japanese}」』）])[,.](?=[${japanese}「『（])|(?<=[あ-ん]),(?=\\s?[${japanese}「『（])|(?<=[あ-ん])[.](?=$|\\s?[${japanese}「『（])`,
  "gu",
);
const fewest = 10;

function usualMarks({ units }: RuleContext): string {
  const count = (mark: string): number =>
    units.reduce((sum, { target }) => sum + (target.language === "ja" ? target.text.split(mark).length - 1 : 0), 0);
  const pick = (one: string, other: string): string => {
    const [a, b] = [count(one), count(other)];
    return a + b < fewest || Math.max(a, b) < 0.95 * (a + b) ? "" : a > b ? one : other;
  };
  return pick("、", "，") + pick("。", "．");
}

function check({ text, prose }: PreparedText, wanted: string): Report[] {
  const [comma, stop] = [/[、，]/u.exec(wanted)?.[0] ?? "、", /[。．]/u.exec(wanted)?.[0] ?? "。"];
  const reports = [...prose.matchAll(ascii)].map((match): Report => {
    const range = [match.index, match.index + 1] as const;
    const written = match[0] === "," ? comma : stop;
    return { message: `ASCII \`${match[0]}\` between Japanese words.`, range, actual: match[0], expected: written };
  });
  if (wanted === "") return reports;
  const others = [...prose.matchAll(/[、，。．]/gu)].filter(
    ({ 0: mark }) =>
      (/[、，]/u.test(wanted) && "、，".includes(mark) && mark !== comma) ||
      (/[。．]/u.test(wanted) && "。．".includes(mark) && mark !== stop),
  );
  return [
    ...reports,
    ...others
      .filter(({ index }) => !/[0-9０-９]/u.test(text[index - 1] ?? ""))
      .map(({ 0: mark, index }): Report => {
        const range = [index, index + 1] as const;
        const written = "、，".includes(mark) ? comma : stop;
        return {
          message: `\`${mark}\` in a text that has \`${written}\`.`,
          range,
          actual: mark,
          expected: written,
          fix: { range, text: written },
        };
      }),
  ];
}
