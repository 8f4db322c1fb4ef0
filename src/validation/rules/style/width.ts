import { defineRule } from "../../define-rule";
import type { PreparedText, Report, RuleContext } from "../../types";

/** Width of letters, digits, katakana and brackets in Japanese. */
export const width = defineRule({
  id: "width",
  description:
    "Half-width katakana, brackets of two widths in one pair, and letters or digits in another width than in most of the Japanese text.",
  severity: "warning",
  options: {
    letters: {
      type: "choice",
      values: ["most", "half", "full", "any"],
      default: "most",
      description: "The width of Latin letters and digits: as most of the text has them, half or full width, or any.",
    },
    katakana: {
      type: "choice",
      values: ["full", "any"],
      default: "full",
      description: "The width of katakana.",
    },
  },
  create(context, { letters, katakana }) {
    const wanted = letters === "most" ? usualWidth(context) : letters;
    return ({ target, source }) =>
      target.language !== "ja"
        ? []
        : [
            ...(katakana === "full" ? halfKatakana(target, source) : []),
            ...mixedBrackets(target, source),
            ...(wanted === "any" ? [] : otherWidth(target, wanted)),
          ];
  },
});

const full = /[０-９Ａ-Ｚａ-ｚ]+/gu;
const half = /(?<=[\u3041-\u30ff\u3400-\u9fff])[0-9]{1,4}(?=[\u3041-\u30ff\u3400-\u9fff])/gu;
const fewest = 20;

/** `any` unless 49 of 50 have one width. */
function usualWidth({ units }: RuleContext): "half" | "full" | "any" {
  let [wide, narrow] = [0, 0];
  for (const { target } of units) {
    if (target.language !== "ja") continue;
    wide += target.text.match(full)?.length ?? 0;
    narrow += target.text.match(/[0-9A-Za-z]+/gu)?.length ?? 0;
  }
  const total = wide + narrow;
  if (total < fewest) return "any";
  return wide >= total * 0.98 ? "full" : narrow >= total * 0.98 ? "half" : "any";
}

function halfKatakana({ text }: PreparedText, source: PreparedText): Report[] {
  if (/[\uff66-\uff9f]/u.test(source.text)) return [];
  return [...text.matchAll(/[\uff66-\uff9f]+/gu)]
    .filter(({ 0: found }) => /[\uff66-\uff9d]/u.test(found))
    .map((match): Report => {
      const range = [match.index, match.index + match[0].length] as const;
      const written = match[0].normalize("NFKC");
      return {
        message: "Half-width katakana.",
        range,
        actual: match[0],
        expected: written,
        fix: { range, text: written },
      };
    });
}

function mixedBrackets({ text }: PreparedText, source: PreparedText): Report[] {
  if (/（[^（）()]{0,200}\)|\([^（）()]{0,200}）/u.test(source.text)) return [];
  return [...text.matchAll(/（[^（）()]{0,200}\)|\([^（）()]{0,200}）/gu)].map((match) => ({
    message: "The brackets of a pair have two widths.",
    range: [match.index, match.index + match[0].length] as const,
    actual: match[0],
  }));
}

function otherWidth({ text, program }: PreparedText, wanted: "half" | "full"): Report[] {
  return [...text.matchAll(wanted === "half" ? full : half)]
    .filter(({ index }) => !program.some(({ range }) => range[0] <= index && index < range[1]))
    .map((match): Report => {
      const range = [match.index, match.index + match[0].length] as const;
      return {
        message: wanted === "half" ? "Full-width letters or digits." : "Half-width digits.",
        range,
        actual: match[0],
        ...(wanted === "half" ? { expected: match[0].normalize("NFKC") } : {}),
      };
    });
}
