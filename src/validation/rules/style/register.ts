import { defineRule } from "../../define-rule";
import type { PreparedText, Report } from "../../types";

type Register = "polite" | "plain";

/** です・ます and だ・である in one document. */
export const register = defineRule({
  id: "register",
  description:
    "A Japanese sentence in だ・である where the document writes です・ます, or the other way round. Headings, list items and quotations are left out.",
  severity: "warning",
  options: {
    style: {
      type: "choice",
      values: ["most", "polite", "plain"],
      default: "most",
      description:
        "most for the register of most sentences, where nine of ten have it; polite for です・ます; plain for だ・である.",
    },
  },
  create({ units }, { style }) {
    const wanted = style === "most" ? usualRegister(units.map(({ target }) => target)) : style;
    return ({ target }) => (wanted === undefined ? [] : check(target, wanted));
  },
});

/** The end of a sentence in each register, before its mark. */
const polite = /(?:です|ます|ました|でした|ません|ましょう|でしょう|ください)(?:か|ね|よ|が)?$/u;
const plain =
  /(?:である|であった|だった|だろう|であろう|ではない|(?<![んうた])だ|(?:[しさせれけえてね]|[いきぎちにびみり])た(?<!した|きた)|する|した|される|された|できる|いる|いた|ある|あった|なる|なった|れる|られる|[くぐすつぬぶむるう]|ない|なかった)$/u;
const assertive = /(?:である|であった|だった|だろう|であろう|ではない|だ)$/u;
const fewest = 20;

interface Sentence {
  readonly text: string;
  readonly end: number;
}

/** Sentences that end in 。 outside of quotes. */
function sentencesOf({ text, language }: PreparedText): Sentence[] {
  if (language !== "ja" || !text.includes("。")) return [];
  return [...text.matchAll(/[^。\n「」『』（）()]{6,400}。(?![」』）)])/gu)].map((match) => ({
    text: match[0].slice(0, -1),
    end: match.index + match[0].length - 1,
  }));
}

function registerOf(sentence: string): Register | undefined {
  if (polite.test(sentence)) return "polite";
  return plain.test(sentence) ? "plain" : undefined;
}

function usualRegister(texts: readonly PreparedText[]): Register | undefined {
  const counts = { polite: 0, plain: 0 };
  for (const text of texts)
    for (const sentence of sentencesOf(text)) {
      const found = registerOf(sentence.text);
      if (found !== undefined) counts[found] += 1;
    }
  const total = counts.polite + counts.plain;
  if (total < fewest) return undefined;
  const [most, count] =
    counts.polite > counts.plain ? (["polite", counts.polite] as const) : (["plain", counts.plain] as const);
  return count >= total * 0.9 ? most : undefined;
}

function check(target: PreparedText, wanted: Register): Report[] {
  const sentences = sentencesOf(target);
  return sentences
    .filter(({ text }) => {
      const found = registerOf(text);
      if (found === undefined || found === wanted) return false;
      // One sentence that ends in a verb is a label or a description of a command.
      return found === "polite" || assertive.test(text) || sentences.some((other) => registerOf(other.text) === wanted);
    })
    .map(({ text, end }): Report => {
      const found = /.{1,6}$/u.exec(text)?.[0] ?? "";
      return {
        message:
          wanted === "polite"
            ? `\`${found}\`: だ・である in a text in です・ます.`
            : `\`${found}\`: です・ます in a text in だ・である.`,
        range: [end - found.length, end],
        actual: found,
      };
    });
}
