import { countJapanese } from "../../language";
import { permittedTerms } from "../terms/renderings";
import { hasFunctionWord, isCode, phrase, saysSomething } from "../terms/english-phrases";
import { omittedSentences } from "../units/omitted-sentences";
import { englishWordsLeft, ordinaryWords } from "../units/words-left";
import type { PreparedText, PreparedUnit, Report } from "../types";
import { defineRule } from "../define-rule";

/** Text of the source's language in the target, or a target that is the source once more, or nothing. */
export const untranslated = defineRule({
  id: "untranslated",
  description:
    "The source text once more, text of the source language in the target, or no translation: also a paragraph, item or sentence that a translated document lacks.",
  severity: "error",
  create(context) {
    const isOrdinary = ordinaryWords(context.units);
    return (unit) => check(unit, isOrdinary);
  },
});

function check(unit: PreparedUnit, isOrdinary: (word: string, unit: PreparedUnit) => boolean): Report[] {
  const { source, target } = unit;
  const text = target.text.trim();
  if (text === "") {
    if (source.text.trim() === "") return [];
    return [
      { message: "There is no translation.", side: "source", range: [0, source.text.length], actual: source.text },
    ];
  }
  if (text === source.text.trim() && (needsTranslation(source, source.language) || hasRendering(unit))) {
    return [{ message: "The translation is the source text.", range: [0, target.text.length], actual: text }];
  }
  const left =
    target.language === "en" ? japaneseRuns(target) : [...englishRuns(unit), ...englishWordsLeft(unit, isOrdinary)];
  return left.length > 0 ? left : omittedSentences(unit);
}

/** Numbers, codes, addresses and names stay as they are. */
function needsTranslation({ text, prose, program }: PreparedText, language: "en" | "ja"): boolean {
  if (language === "ja") return countJapanese(text) > 0;
  if (!program.some(({ kind }) => namedKinds.has(kind))) return saysSomething(text);
  // A short line around code is a title of it.
  return (prose.match(/\p{L}{2,}/gu) ?? []).length >= 3 && hasFunctionWord(prose) && saysSomething(prose);
}

const namedKinds: ReadonlySet<string> = new Set(["role", "literal", "link", "identifier", "address", "name", "format"]);

/** A name that the glossary has in the target's language. */
function hasRendering({ source, target }: PreparedUnit): boolean {
  return source.terms.some(({ entry, surface }) => {
    const permitted = permittedTerms([entry], target.language);
    return (
      surface.includes(" ") &&
      permitted.length > 0 &&
      permitted.every(({ term }) => countJapanese(term) > 0 || term !== surface)
    );
  });
}

function plainWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
}

/** The prose of a text without what is emphasised or bracketed as code. */
function runningProse({ prose }: PreparedText): string {
  return prose.replaceAll(/<[^<>]{0,200}>|\*[^*\n]{1,200}\*|_[^_\n]{1,200}_/gu, (found) => " ".repeat(found.length));
}

/** Japanese in English text, unless it is quoted or stands in brackets beside its reading. */
function japaneseRuns(target: PreparedText): Report[] {
  const text = runningProse(target);
  // What has no Latin letter at all was not translated, and be it one character.
  const only = /\p{Script=Latin}/u.test(text) ? null : /[\u3041-\u3096\u30a1-\u30fa\u3400-\u9fff]+/u.exec(text);
  if (only !== null && only[0].length === 1)
    return [{ message: "There is Japanese text only.", range: [only.index, only.index + 1], actual: only[0] }];
  const alone = [...text.matchAll(loneKana)];
  return (
    [
      ...alone,
      ...text.matchAll(
        /[\u3005-\u3007\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff\uff66-\uff9d]{2,}(?:[、。・\s]{0,2}[\u3005-\u3007\u3041-\u3096\u30a1-\u30ff\u3400-\u9fff\uff66-\uff9d]+)*/gu,
      ),
    ]
      .filter((match) => !isQuoted(text, match.index, match.index + match[0].length))
      // 設定 (Settings): the original with its translation.
      .filter(
        (match) =>
          !/^\s?[(（][\p{Script=Latin}\s'’-]+[)）]/u.test(
            text.slice(match.index + match[0].length, match.index + match[0].length + 80),
          ),
      )
      .map((match) => ({
        message: `Japanese text in the translation: \`${shorten(match[0])}\`.`,
        range: [match.index, match.index + match[0].length] as const,
        actual: match[0],
      }))
  );
}

/** One kana that is joined to a word, or between two. */
const loneKana = /(?<=\p{Script=Latin}\s?)[\u3041-\u3096\u30a1-\u30fa](?=\s?\p{Script=Latin}|[\s.,;:]|$)/gu;

/** Four words and more of English in a row, as the source has them; a name has capitals, a title stands in quotes. */
function englishRuns({ source, target }: PreparedUnit): Report[] {
  const text = runningProse(target);
  if (isCode(target.text.trim())) return [];
  const runs = [
    ...text.matchAll(
      /(?<![\p{Script=Latin}\p{N}])\p{Script=Latin}[\p{Script=Latin}\p{N}'’,-]*(?:\s+[\p{Script=Latin}\p{N}'’(),&-]+){3,}/gu,
    ),
  ].filter((match) => {
    const words = plainWords(match[0]);
    const common = words.filter((word) => /^\p{Ll}{2,}$/u.test(word)).length;
    return (
      common >= 2 &&
      common * 2 > words.length &&
      source.text.includes(match[0].trim()) &&
      !isQuoted(text, match.index, match.index + match[0].length) &&
      !isGlossed(text, match.index + match[0].length)
    );
  });
  const phrases = [...text.matchAll(phrase)].filter(
    (match) =>
      runs.every(({ index, 0: run }) => match.index < index || match.index >= index + run.length) &&
      source.text.includes(match[0]) &&
      !isQuoted(text, match.index, match.index + match[0].length) &&
      !isGlossed(text, match.index + match[0].length) &&
      !/^\s?\p{Lu}/u.test(text.slice(match.index + match[0].length)) &&
      !/[\p{Script=Latin}\d][,.]?\s?$/u.test(text.slice(0, match.index)),
  );
  return [...runs, ...phrases].map((match) => ({
    message: `English text in the translation: \`${shorten(match[0])}\`.`,
    range: [match.index, match.index + match[0].length] as const,
    actual: match[0],
  }));
}

function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const behind = text.slice(end, end + 60);
  return (
    /[(（「『“"‘'［[【][^)）」』”"］\]】]*$/u.test(before) && /^[^(（「『“［[【]*[)）」』”"’'］\]】]/u.test(behind)
  );
}

/** `Loss of trust / 信頼の喪失`, `Something you know (例: …`: the original beside its translation. */
function isGlossed(text: string, end: number): boolean {
  return (
    /^[^\n/／]{0,80}[/／]\s*[\u3041-\u9fff]|^[^\n]{0,2}[(（]?(?:例|e\.g\.)|^[*_]/u.test(text.slice(end, end + 90)) ||
    /[(（]$/u.test(text.slice(0, end))
  );
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
