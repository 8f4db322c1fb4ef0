import { TaiyakuError, type Glossary, type Language } from "../model";
import { lookupTerm, type LookupResult } from "./lookup";

/** Terms of one language, each with its renderings in the other as a type. */
export type Renderings = object;

/**
 * A glossary whose terms the compiler knows: `translate` takes no other term and gives the renderings as literal types.
 * `Ja` maps Japanese terms to English ones, `En` the reverse.
 */
export interface TypedGlossary<Ja extends Renderings, En extends Renderings> extends Glossary {
  /**
   * The preferred rendering of a term.
   *
   * @example
   * glossary.translate("日英関係省庁") //=> "Both Participants"
   * glossary.translate("Both Participants", "ja") //=> "日英関係省庁"
   */
  translate<Term extends keyof Ja & string>(term: Term, into?: "en"): Ja[Term];
  translate<Term extends keyof En & string>(term: Term, into: "ja"): En[Term];
  /** Entries for any text at run time, the best first. */
  lookup(text: string): LookupResult[];
}

/** Gives a glossary typed access; the types come from a module that was generated beside it. */
export function typedGlossary<Ja extends Renderings, En extends Renderings>(glossary: Glossary): TypedGlossary<Ja, En> {
  const renderings: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
    ja: translations(glossary, "ja"),
    en: translations(glossary, "en"),
  };
  return {
    ...glossary,
    translate: (term: string, into: Language = "en"): never => {
      const rendering = renderings[into === "en" ? "ja" : "en"].get(term);
      // The types admit known terms only; a caller without them gets a clear answer all the same.
      if (rendering === undefined) {
        throw new TaiyakuError(
          "invalid-argument",
          `Expected a term of the glossary, got \`${term}\`. For any text use lookup().`,
        );
      }
      return rendering as never;
    },
    lookup: (text: string) => lookupTerm(text, glossary),
  };
}

/** From each term of a language that is not deprecated to its rendering: the same abbreviation if there is one, else the preferred term. */
export function translations(glossary: Glossary, from: Language): Map<string, string> {
  const into = from === "ja" ? "en" : "ja";
  const found = new Map<string, string>();
  for (const entry of glossary.entries) {
    const targets = entry[into].filter(({ status }) => status !== "deprecated");
    for (const { term, status } of entry[from]) {
      if (status === "deprecated" || found.has(term)) continue;
      const target = targets.find((candidate) => candidate.term === term) ?? targets[0];
      if (target) found.set(term, target.term);
    }
  }
  return found;
}
