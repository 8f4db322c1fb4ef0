import type { Glossary, Language } from "../../model";
import { formatDelimited } from "../csv/delimited";
import { lossList, reportFields, type GlossaryWriting, type ReportLoss } from "../glossary-exchange";

/** Options of the glossaries for machine translation. */
export interface MachineTranslationOptions {
  /** The language that is translated from. Default: `"ja"`. */
  readonly from?: Language;
}

/** A glossary for DeepL: TSV without a header. Each source term has one translation, since DeepL refuses a second. */
export function writeDeeplGlossary(glossary: Glossary, options: MachineTranslationOptions = {}): GlossaryWriting {
  const { losses, report } = lossList();
  const { pairs } = pairsOf(glossary, options, "A DeepL glossary", report);
  const text = pairs.map(([term, translation]) => `${term}\t${translation}\n`).join("");
  return { text, losses };
}

/** A glossary for Google Cloud Translation: CSV without a header (a unidirectional glossary). */
export function writeGoogleGlossary(glossary: Glossary, options: MachineTranslationOptions = {}): GlossaryWriting {
  const { losses, report } = lossList();
  return { text: formatDelimited(pairsOf(glossary, options, "A Google glossary", report).pairs, ","), losses };
}

/** A custom terminology for Amazon Translate: CSV whose first row is the language codes. */
export function writeAwsTerminology(glossary: Glossary, options: MachineTranslationOptions = {}): GlossaryWriting {
  const { losses, report } = lossList();
  const { pairs, languages } = pairsOf(glossary, options, "A custom terminology", report);
  return { text: formatDelimited([languages, ...pairs], ","), losses };
}

/** Every source term that may stand in a text, deprecated ones too, with the one translation that is wanted. */
function pairsOf(
  glossary: Glossary,
  options: MachineTranslationOptions,
  format: string,
  report: ReportLoss,
): { readonly pairs: (readonly [string, string])[]; readonly languages: readonly [Language, Language] } {
  const source = options.from ?? "ja";
  const target = source === "ja" ? "en" : "ja";
  const pairs = new Map<string, string>();
  for (const entry of glossary.entries) {
    const [translation] = entry[target];
    if (translation === undefined || translation.status === "deprecated" || entry[source].length === 0) {
      report(entry.id, "entry", "The entry has no translation that may be used and is left out.");
      continue;
    }
    reportFields(entry, [], format, report);
    for (const other of entry[target].slice(1)) {
      report(entry.id, "term", `${format} holds one translation a term; "${other.term}" is left out.`);
    }
    for (const { term } of entry[source]) {
      const known = pairs.get(term);
      if (known === undefined) pairs.set(term, translation.term);
      else if (known !== translation.term) {
        report(
          entry.id,
          "term",
          `"${term}" is translated "${known}" by an earlier entry; "${translation.term}" is left out.`,
        );
      }
    }
  }
  return { pairs: [...pairs], languages: [source, target] };
}
