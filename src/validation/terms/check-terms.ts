import {
  callback,
  expectArguments,
  flag,
  language as languageShape,
  optional,
  record,
  text as textShape,
} from "../../model/shapes";
import {
  compileGlossary,
  glossaryOrIndex,
  type GlossaryIndex,
  type RecognizedTerm,
  withoutProposed,
} from "../../glossary";
import type { Tokenizer } from "../../language";
import type { Fix, Glossary, Language, Range } from "../../model";
import { deprecatedFix } from "./deprecated-fix";
import { outsideCode } from "../units/prepare-unit";
import { createRecognizer } from "./recognizer";
import { permittedTerms } from "./renderings";

/** A term in a text of one language that should be another. */
export interface TermRemark {
  readonly kind: "deprecated" | "variant";
  readonly range: Range;
  readonly message: string;
  readonly expected?: string;
  readonly fix?: Fix;
}

/** Options of `checkTerms`. */
export interface CheckTermsOptions {
  /** The text's language. */
  readonly language: Language;
  /** Whether other spellings of a term are reported as well. Default: true. */
  readonly variants?: boolean;
  /** Finds deprecated verbs and adjectives of Japanese in every conjugation. Default: none. */
  readonly tokenizer?: Tokenizer;
}

const argumentShapes = {
  text: textShape,
  glossary: glossaryOrIndex,
  options: /* @__PURE__ */ record({
    language: languageShape,
    variants: /* @__PURE__ */ optional(flag),
    tokenizer: /* @__PURE__ */ optional(/* @__PURE__ */ record({ tokenize: callback })),
  }),
};

/**
 * The deprecated terms of a text of one language, and those that are spelled otherwise than the glossary has them.
 *
 * @example
 * checkTerms("サーバを再起動する", glossary, { language: "ja" })[0]?.fix //=> { range: [0, 3], text: "サーバー" }
 */
export function checkTerms(text: string, glossary: Glossary | GlossaryIndex, options: CheckTermsOptions): TermRemark[] {
  expectArguments({ text, glossary, options }, argumentShapes);
  const { language, variants = true, tokenizer } = options;
  const index = "glossary" in glossary ? glossary : compileGlossary(withoutProposed(glossary));
  const found = createRecognizer(index, tokenizer)(text, language).filter(({ nested }) => !nested);
  const terms = outsideCode(found, text);
  return terms.flatMap((one): TermRemark[] => {
    // Right as a term of another entry.
    const isPermitted = terms.some(
      ({ term, range }) => term.status !== "deprecated" && range[0] === one.range[0] && range[1] === one.range[1],
    );
    if (one.term.status === "deprecated") return isPermitted ? [] : [deprecated(one, text)];
    return variants && isVariant(one) ? [variant(one)] : [];
  });
}

function deprecated(found: RecognizedTerm, text: string): TermRemark {
  const preferred = permittedTerms([found.entry], found.language)[0]?.term;
  const fix = preferred === undefined ? null : deprecatedFix(found, preferred, text);
  return {
    kind: "deprecated",
    range: found.range,
    message: `\`${found.surface}\` is deprecated${preferred === undefined ? "" : `; use \`${preferred}\``}.`,
    ...(preferred === undefined ? {} : { expected: preferred }),
    ...(fix === null ? {} : { fix }),
  };
}

/** In Japanese other kana, ー or ・; in English a hyphen or space more or less. Width, capitals and number are free. */
function isVariant({ surface, term, entry, language }: RecognizedTerm): boolean {
  const form = (written: string): string =>
    language === "ja"
      ? written.normalize("NFKC").replaceAll(/\s/gu, "").toLowerCase()
      : written
          .toLowerCase()
          .replaceAll(/\s+/gu, " ")
          .replaceAll(/[^ -]+/gu, "x");
  return entry[language].every((other) => form(other.term) !== form(surface)) && form(term.term) !== form(surface);
}

function variant({ surface, term, range, language }: RecognizedTerm): TermRemark {
  // In English the ending of the word stays; only a term as the glossary has it is written over.
  const isSafe = language === "ja" ? !/[うくぐすつぬぶむるい]$/u.test(term.term) : sameLetters(surface, term.term);
  return {
    kind: "variant",
    range,
    message: `\`${surface}\` is another spelling of \`${term.term}\`.`,
    expected: term.term,
    ...(isSafe ? { fix: { range, text: term.term } } : {}),
  };
}

function sameLetters(one: string, other: string): boolean {
  return one.replaceAll(/[\s-]/gu, "") === other.replaceAll(/[\s-]/gu, "");
}
