import { detectLanguage, findQuantities } from "../../language";
import { otherLanguage, type CheckText, type CheckUnit, type Language, type Range } from "../../model";
import type { Recognizer } from "../terms/recognizer";
import { codesOf } from "./placeholders";
import { blanked } from "./blanked";
import { programTextOf, type ProgramText } from "./program-text";
import type { PreparedText, PreparedUnit, UnitLanguages } from "../types";

/** A unit with what rules ask of it. */
export function prepareUnit(
  unit: CheckUnit,
  index: number,
  recognize: Recognizer | null,
  options: UnitLanguages,
): PreparedUnit {
  const source = asText(unit.source);
  const target = asText(unit.target);
  const [from, to] = languagesOf(unit, source.text, target.text, options);
  return {
    id: unit.id ?? String(index + 1),
    index,
    source: prepareText(source, from, recognize),
    target: prepareText(target, to, recognize),
    remarks: unit.structure ?? [],
    ...(unit.maxLength === undefined ? {} : { maxLength: unit.maxLength }),
  };
}

function asText(given: string | CheckText): CheckText {
  return typeof given === "string" ? { text: given } : given;
}

/** What the caller says goes before what the unit says, and that before what the script tells. */
function languagesOf(
  unit: CheckUnit,
  source: string,
  target: string,
  options: UnitLanguages,
): [from: Language, to: Language] {
  const from = options.from ?? unit.sourceLanguage;
  const to = options.to ?? unit.targetLanguage;
  if (from !== undefined) return [from, to ?? otherLanguage(from)];
  if (to !== undefined) return [otherLanguage(to), to];
  const told = detectLanguage(source);
  if (told !== null) return [told, otherLanguage(told)];
  const other = detectLanguage(target) ?? "en";
  return [otherLanguage(other), other];
}

function prepareText(given: CheckText, language: Language, recognize: Recognizer | null): PreparedText {
  const { text } = given;
  const program = once(() => programTextOf(text));
  const translatorNotes = once(() => translatorNotesOf(text));
  const codes = once(() => [...(given.codes ?? []), ...codesOf(program())].sort((a, b) => a.offset - b.offset));
  const terms = once(() => (recognize === null ? [] : outsideCode(recognize(text, language), text, program())));
  const prose = once(() => blanked(text, [...program().map(({ range }) => range), ...translatorNotes()], " "));
  const quantities = once(() => {
    const hidden = program().filter(({ kind }) => !countedKinds.has(kind));
    return findQuantities(
      blanked(text, [...hidden.map(({ range }) => range), ...translatorNotes()], "\ufffc"),
      language,
    );
  });
  return {
    text,
    language,
    notes: given.notes ?? [],
    protected: given.protected ?? [],
    get codes() {
      return codes();
    },
    get program() {
      return program();
    },
    get translatorNotes() {
      return translatorNotes();
    },
    get prose() {
      return prose();
    },
    get terms() {
      return terms();
    },
    get quantities() {
      return quantities();
    },
  };
}

/** Program text whose numbers are compared as numbers. */
const countedKinds: ReadonlySet<string> = new Set(["literal", "link", "identifier", "name", "format"]);

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}

function translatorNotesOf(text: string): Range[] {
  if (!text.includes("訳")) return [];
  return [
    ...text.matchAll(
      /[（(［[【〔]\s?(?:訳者?注|訳[:：]|訳者[:：])[^）)］\]】〕]{0,400}[）)］\]】〕]|(?:^|\n)[ \t]{0,8}訳者?注\s?[:：][^\n]*/gu,
    ),
  ].map((match) => [match.index, match.index + match[0].length]);
}

/** The words of program text are no terms; the text of a reference is for readers. */
export function outsideCode(
  terms: PreparedText["terms"],
  text: string,
  program: readonly ProgramText[] = programTextOf(text),
): PreparedText["terms"] {
  const places = program.filter(({ kind }) => kind !== "link" && kind !== "name").map(({ range }) => range);
  return places.length === 0
    ? terms
    : terms.filter(({ range }) => !places.some(([start, end]) => range[0] < end && range[1] > start));
}
