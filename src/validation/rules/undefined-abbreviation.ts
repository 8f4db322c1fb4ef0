import { abbreviationsOf } from "../abbreviations";
import type { PreparedUnit, Report, Rule, RuleContext, UndefinedAbbreviationOptions } from "../types";

/**
 * An abbreviation of the target that neither the source has, nor the glossary, and that no unit spells out. Reported once, at
 * its first place.
 */
export const undefinedAbbreviation: Rule = {
  id: "undefined-abbreviation",
  severity: "info",
  create(context, options) {
    const { known = [] } = options as UndefinedAbbreviationOptions;
    const reports = collect(context, new Set(known));
    return (unit) => reports.get(unit.index) ?? [];
  },
};

function collect({ units, glossary }: RuleContext, known: ReadonlySet<string>): Map<number, Report[]> {
  const reports = new Map<number, Report[]>();
  const explained = new Set(known);
  for (const entry of glossary?.entries ?? [])
    for (const { term } of [...entry.ja, ...entry.en])
      for (const { text } of abbreviationsOf(term)) explained.add(text);
  for (const { source, target } of units) {
    for (const { text } of abbreviationsOf(source.text.normalize("NFKC"))) explained.add(text);
    for (const { text } of definitions(target.text)) explained.add(text);
  }
  for (const unit of units) {
    if (isInCapitals(unit)) continue;
    for (const { text, at } of abbreviationsOf(unit.target.text)) {
      if (
        explained.has(text) ||
        /^(?:[IVX]+|OK|US|UK|EU|UN|USA|TV|AM|PM|AD|BC|ID|PC|IT|AI|PDF|CD|DVD|CEO|PDT|EST|GMT|UTC)$/u.test(text)
      )
        continue;
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

/** A heading in capitals has no abbreviations. */
function isInCapitals({ target }: PreparedUnit): boolean {
  const letters = target.text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = target.text.match(/\p{Lu}/gu)?.length ?? 0;
  return target.language === "en" && letters > 8 && capitals / letters > 0.6;
}
