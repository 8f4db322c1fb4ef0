import type { PreparedText, PreparedUnit, Report, RuleContext } from "../types";
import { defineRule } from "../define-rule";

/**
 * A sentence that ends otherwise than in the source: a question that is none, a full stop that is lost. Where a document drops
 * the full stop as a matter of style (headings, items), it is not reported.
 */
export const terminalPunctuation = defineRule({
  id: "terminal-punctuation",
  description: "A lost or added full stop or question mark, where the document keeps them.",
  severity: "warning",
  create(context) {
    const keepsStops = keeps(context);
    return (unit) => check(unit, keepsStops);
  },
});

type End = "stop" | "question" | "exclamation" | "colon" | "ellipsis" | "none";

function endOf({ text }: PreparedText): End {
  const end = text
    .trimEnd()
    .slice(-40)
    .replace(/[\s）)」』”"’'\]］】*_]+$/u, "")
    .slice(-2);
  if (/[?？]|[?？][!！]$/u.test(end)) return "question";
  if (/[!！]$/u.test(end)) return "exclamation";
  if (/…$|\.\.$/u.test(end)) return "ellipsis";
  if (/[.。．｡]$/u.test(end)) return "stop";
  return /[:：]$/u.test(end) ? "colon" : "none";
}

/** Whether nearly all segments whose source ends in a full stop end in one. A unit alone is taken to do so. */
function keeps({ units }: RuleContext): boolean {
  const ended = units.filter(({ source, target }) => endOf(source) === "stop" && target.text.trim() !== "");
  const kept = ended.filter(({ target }) => endOf(target) !== "none").length;
  return kept >= ended.length * 0.9 || ended.length - kept === 1;
}

function check({ source, target }: PreparedUnit, keepsStops: boolean): Report[] {
  if (target.text.trim() === "") return [];
  const doubled = /(?:[。．]{2,}|(?<!\.)\.\.)[)）」』”"\s]*$/u;
  if (doubled.test(target.text) && !doubled.test(source.text)) {
    const at = target.text.search(doubled);
    return [
      {
        message: "The full stop stands twice.",
        range: [at, at + 2],
        actual: target.text.slice(at, at + 2),
        expected: target.text.slice(at, at + 1),
      },
    ];
  }
  const wanted = endOf(source);
  const found = endOf(target);
  const mark = source.text.trimEnd().slice(-1);
  const last = target.text.trimEnd().length;
  const report = (message: string): Report[] => [
    {
      message,
      range: [Math.max(0, last - 1), last],
      actual: target.text.slice(Math.max(0, last - 1), last),
      expected: mark,
    },
  ];
  if (wanted === "question" && found !== "question" && !isJapaneseQuestion(target))
    return report("The source is a question; the translation has no question mark.");
  if (found === "question" && wanted !== "question" && !isJapaneseQuestion(source))
    return report("The translation is a question; the source is none.");
  if (
    wanted === "stop" &&
    found === "none" &&
    keepsStops &&
    !isAbbreviated(source) &&
    source.text.trim().length > 8 &&
    wantsStop(target)
  )
    return report("The source ends in a full stop; the translation ends in none.");
  return [];
}

/** The full stop belongs to `p.m.`, `U.S.`, `Inc.` or `etc.`, with which a label or heading ends as well. */
function isAbbreviated({ text, language }: PreparedText): boolean {
  return (
    language === "en" && /(?<!\p{L})(?:(?:\p{L}\.){2,4}|(?:Inc|Ltd|Corp|Co|Jr|Sr|etc|approx)\.)$/u.test(text.trimEnd())
  );
}

/** A quotation ends without 。, and so does a Japanese sentence that ends in a noun, by style. */
function wantsStop({ text, language }: PreparedText): boolean {
  const end = text.trimEnd();
  if (/[)）\]］」』”"'’>*_`]$/u.test(end)) return false;
  return (
    language === "en" ||
    (/[\u3041-\u3096,、，]$/u.test(end) &&
      !/(?:こと|もの|とき|ため|など|ところ|ほか|まで|から|より|とおり|よう)$/u.test(end))
  );
}

/** か。 and の。 ask without a question mark, and so does a quotation that ends in と. */
function isJapaneseQuestion({ text, language }: PreparedText): boolean {
  return (
    language === "ja" &&
    /(?:か|の|かな|だろう|でしょう|かしら)[。．]?[\s）)」』”"]*$|[かの？?][」』”"].{0,24}$|か(?:と|、|を|は|が|も|に|って|という).{0,40}$/u.test(
      text.trimEnd().slice(-120),
    )
  );
}
