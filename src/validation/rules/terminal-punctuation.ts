// cspell:ignore aren
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
        message: "Repeated full stop.",
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
  if (
    found !== "question" &&
    isAskedInJapanese(source) &&
    !/[?？]|\b(?:whether|wonder|ask|let['’]s|please)\b/iu.test(target.text)
  )
    return report("The source is a question; the translation is not.");
  if (found === "question" && wanted !== "question" && !isJapaneseQuestion(source) && !isEnglishQuestion(source))
    return report("The translation is a question; the source is not.");
  if (
    wanted === "stop" &&
    found === "none" &&
    keepsStops &&
    !isAbbreviated(source) &&
    source.text.trim().length > 8 &&
    !isHeadline(source, target) &&
    wantsStop(target)
  )
    return report("Missing full stop at the end.");
  return [];
}

/** ますか。 and ですか。 ask. */
function isAskedInJapanese({ text, language }: PreparedText): boolean {
  return language === "ja" && /(?:です|ます|でした|ました|ません|でしょう)か[。．]?\s*$/u.test(text);
}

/** A question or suggestion without its mark, and a request. */
function isEnglishQuestion({ text, language }: PreparedText): boolean {
  return (
    language === "en" &&
    /(?:^|[.!]\s+|,\s)(?:how|what|why|who|whose|where|when|which|shall|would|could|can|may|do|does|did|is|are|was|were|will|have|has|right|don['’]t|isn['’]t|aren['’]t)\b|^(?:delete|remove|discard|overwrite|replace|save|quit|close|reset|cancel)\b.{0,30}$/iu.test(
      text,
    )
  );
}

/** One short sentence that says what a thing does or what a command will do: a label, which Japanese ends without a mark. */
function isHeadline(source: PreparedText, target: PreparedText): boolean {
  if (target.language !== "ja" || /[。．.]\s*\S/u.test(target.text)) return false;
  if (
    /^(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]he|[Tt]h(?:is|at|ese|ose|ere)|[Aa]n?|[Yy]our|[Oo]ur|[Mm]y|[Ii]f|[Ww]hen|[Ii]n|[Ff]or)\b/u.test(
      source.text,
    )
  )
    return false;
  const isVerb = /[うくぐすつぬぶむる]$/u.test(target.text.trim());
  return source.text.length < (isVerb ? 80 : 30) && !/[.!?]\s+\S/u.test(source.text);
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
