import { unbalanced, type Unbalanced } from "../units/unbalanced";
import { lostBrackets } from "../units/lost-pairs";
import { changedRemark } from "../results/remarks";
import type { PreparedText, PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

const kinds = "([{「『【〔〈《‹";

/**
 * A bracket of the target without its partner, unless the source has the same, since a segment may end inside brackets; and a
 * remark in brackets that the target lacks with its brackets.
 */
export const bracket = defineRule({
  id: "bracket",
  description:
    "A bracket of the target without its partner, or a remark in brackets (including …, を除く) that one side lacks.",
  severity: "error",
  create() {
    return check;
  },
});

function check({ source, target }: PreparedUnit): Report[] {
  const inTarget = unbalanced(target.text, kinds);
  if (inTarget.length === 0)
    return [
      ...changedRemark(source, target),
      ...droppedQuote(source, target),
      ...openAngle(source, target),
      ...lostBrackets(source, target),
    ].slice(0, 1);
  const inSource = unbalanced(source.text, kinds).map(isOpening);
  const quotes = hasOpenQuote(source.text);
  return inTarget.flatMap((one): Report[] => {
    // What one language quotes in 「 the other quotes in “, and a quotation may reach over several segments.
    if (quotes && "「」『』".includes(one.bracket)) return [];
    const same = inSource.indexOf(isOpening(one));
    if (same >= 0) {
      inSource.splice(same, 1);
      return [];
    }
    const missing = isOpening(one) ? "is never closed" : "was never opened";
    return [
      {
        message: `The bracket ${target.text[one.at] ?? ""} ${missing}.`,
        range: [one.at, one.at + 1],
        actual: target.text[one.at] ?? "",
      },
    ];
  });
}

/** A quotation that reaches over the segment's end in the source, where the target quotes nothing. */
function droppedQuote(source: PreparedText, target: PreparedText): Report[] {
  if (source.language !== "en" || target.text.trim() === "" || /[「」『』“”"＂‘’']/u.test(target.text)) return [];
  const marks = source.text.match(/["＂]/gu) ?? [];
  // `Lakers" schedule` is an apostrophe that went wrong.
  if (marks.length !== 1 || !/(?:^|[\s:(])["＂]\S|[.,!?]["＂](?:\s|$)/u.test(source.text)) return [];
  return [
    {
      message: 'The quotation mark " of the source has no counterpart.',
      range: [0, target.text.length],
      expected: /^\s*"/u.test(source.text) ? "「" : "」",
    },
  ];
}

/** `<name.` where the source has ＜名前＞; a sign of less-than stands alone in the source as well. */
function openAngle(source: PreparedText, target: PreparedText): Report[] {
  const marks = (text: string, mark: RegExp): number[] => [...text.matchAll(mark)].map(({ index }) => index);
  const [opened, closed] = [marks(target.text, /[<＜]/gu), marks(target.text, /(?<![-=])[>＞]/gu)];
  if (opened.length === closed.length || target.text.includes("`") || !/[<＜][^<>＜＞]{1,40}[>＞]/u.test(source.text))
    return [];
  if (marks(source.text, /[<＜]/gu).length !== marks(source.text, /(?<![-=])[>＞]/gu).length) return [];
  const at = (opened.length > closed.length ? opened.at(-1) : closed.at(-1)) ?? 0;
  const found = target.text.slice(at, at + 1);
  return [{ message: `The bracket ${found} has no partner.`, range: [at, at + 1], actual: found }];
}

/** A quotation mark at one end without its partner. */
function hasOpenQuote(text: string): boolean {
  if ((text.match(/["＂]/gu) ?? []).length % 2 === 1 || unbalanced(text, "“«「『").length > 0) return true;
  const opened = text.match(/(?<![\p{L}\p{N}.,!?])['‘](?=\p{L})/gu)?.length ?? 0;
  const closed = text.match(/(?<=[\p{L}.,!?])['’](?![\p{L}\p{N}])/gu)?.length ?? 0;
  return opened !== closed;
}

function isOpening({ bracket: found }: Unbalanced): boolean {
  return kinds.includes(found);
}
