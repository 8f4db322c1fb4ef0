import { abbreviationsOf } from "../terms/abbreviations";
import type { PreparedUnit, Report, RuleContext } from "../types";
import { defineRule } from "../define-rule";

/**
 * An abbreviation of the target that neither the source has, nor the glossary, and that no unit spells out. Reported once, at
 * its first place.
 */
export const undefinedAbbreviation = defineRule({
  id: "undefined-abbreviation",
  description: "An abbreviation of the target that is in no source, in no glossary and nowhere spelled out.",
  severity: "info",
  options: {
    known: {
      type: "texts",
      default: [],
      description:
        "Abbreviations that the readers know, in addition to those that dictionaries list as words, such as UN.",
    },
  },
  create(context, options) {
    const reports = collect(context, new Set(options.known));
    return (unit) => reports.get(unit.index) ?? [];
  },
});

function collect({ units, glossary }: RuleContext, known: ReadonlySet<string>): Map<number, Report[]> {
  const reports = new Map<number, Report[]>();
  const explained = new Set(known);
  for (const entry of glossary?.entries ?? [])
    for (const { term } of [...entry.ja, ...entry.en])
      // MoU, which is written MOU as well.
      for (const { text } of abbreviationsOf(/^[A-Za-z&]{2,6}$/u.test(term) ? term.toUpperCase() : term))
        explained.add(text);
  for (const { target } of units) {
    for (const { text } of definitions(target.text)) explained.add(text);
  }
  const sources = units
    .map(({ source }) => source.text.normalize("NFKC"))
    .join("\n")
    .toUpperCase();
  for (const unit of units) {
    if (isInCapitals(unit)) continue;
    for (const { text, at } of abbreviationsOf(unit.target.text)) {
      if (isShouted(text, at, unit.target.text)) continue;
      if (explained.has(text) || sources.includes(text) || everyday.test(text) || currencies.has(text)) continue;
      explained.add(text);
      reports.set(unit.index, [
        ...(reports.get(unit.index) ?? []),
        {
          message: `\`${text}\` is neither in the source nor spelled out in the translation. Write it out where it first stands.`,
          range: [at, at + text.length],
          actual: text,
        },
      ]);
    }
  }
  return reports;
}

/** What dictionaries list as words, and Roman numerals. */
const everyday =
  /^(?:[IVX]+|AD|AI|AM|BC|CD|CEO|DNA|DVD|EU|FAQ|FBI|GDP|GMT|GPS|HIV|ID|IQ|IT|NATO|OK|PC|PDF|PM|PR|TV|UK|UN|URL|US|USA|UTC|VIP)$/u;

/** Codes of ISO 4217, such as JPY. */
const currencies = new Set(Intl.supportedValuesOf("currency"));

/** `Long Form (LF)`, `(LF: long form)`, 「LF」という: what stands in brackets or quotes is defined there. */
function definitions(text: string) {
  return abbreviationsOf(text).filter(({ text: found, at }) => {
    const before = text.slice(Math.max(0, at - 12), at);
    const behind = text.slice(at + found.length, at + found.length + 6);
    return (
      /[(（「“"]\s?(?:以下|hereafter|the|hereinafter)?[、,]?\s?[「“"]?$/u.test(before) || /^s?\s?[(（]/u.test(behind)
    );
  });
}

/** Words in capitals for emphasis: long ones, and several in a row. */
function isShouted(word: string, at: number, text: string): boolean {
  if (word.length > 5 && /^[A-Z]+$/u.test(word)) return true;
  return (
    /[A-Z]{2,}[\s,]+$/u.test(text.slice(Math.max(0, at - 12), at)) ||
    /^[\s,]+[A-Z]{2,}(?![a-z])/u.test(text.slice(at + word.length, at + word.length + 12))
  );
}

/** A heading in capitals has no abbreviations. */
function isInCapitals({ target }: PreparedUnit): boolean {
  const letters = target.text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = target.text.match(/\p{Lu}/gu)?.length ?? 0;
  return target.language === "en" && letters > 8 && capitals / letters > 0.6;
}
