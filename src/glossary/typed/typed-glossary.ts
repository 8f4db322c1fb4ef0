import { expectArguments, glossary as glossaryShape } from "../../model/shapes";
import { TaiyakuError, type Glossary, type Language } from "../../model";
import { lookupTerm, type LookupOptions, type LookupResult } from "../lookup/lookup-term";
import { compileGlossary, type GlossaryIndex } from "../recognition";

/** Terms of one language, each with its renderings in the other as a type. */
export type Renderings = object;

/**
 * A glossary whose terms the compiler knows: `translate` takes no other term and gives the renderings as literal types.
 * `Ja` maps Japanese terms to English ones, `En` the reverse.
 */
export interface TypedGlossary<Ja extends Renderings, En extends Renderings> extends Glossary {
  /**
   * The preferred rendering of a term. Its type is the union of all renderings that may be used.
   *
   * @example
   * glossary.translate("日英関係省庁") //=> "Both Participants"
   * glossary.translate("Both Participants", "ja") //=> "日英関係省庁"
   */
  translate<Term extends keyof Ja & string>(term: Term, into?: "en"): Ja[Term];
  translate<Term extends keyof En & string>(term: Term, into: "ja"): En[Term];
  /** Entries for any text at run time, the best first. */
  lookup(text: string, options?: LookupOptions): LookupResult[];
}

const argumentShapes = { glossary: glossaryShape };

/** Gives a glossary typed access; the types come from a module that `glossaryTypes` wrote. */
export function typedGlossary<Ja extends Renderings, En extends Renderings>(glossary: Glossary): TypedGlossary<Ja, En> {
  expectArguments({ glossary }, argumentShapes);
  const renderings: Readonly<Record<Language, ReadonlyMap<string, readonly string[]>>> = {
    ja: renderingsOf(glossary, "ja"),
    en: renderingsOf(glossary, "en"),
  };
  let index: GlossaryIndex | null = null;
  return {
    ...glossary,
    translate: (term: string, into: Language = "en"): never => {
      const rendering = renderings[into === "en" ? "ja" : "en"].get(term)?.[0];
      // The types admit known terms only; a caller without them gets a clear answer all the same.
      if (rendering === undefined) {
        throw new TaiyakuError(
          "invalid-argument",
          `Expected a term of the glossary, got \`${term}\`. For any text use lookup().`,
        );
      }
      return rendering as never;
    },
    lookup: (text, options) => lookupTerm(text, (index ??= compileGlossary(glossary)), options),
  };
}

/**
 * From each term of a language to its renderings that may be used, the preferred one of its first entry first. Deprecated
 * terms are there to be looked up, not to be used as renderings; a term without a rendering is left out.
 */
export function renderingsOf(glossary: Glossary, from: Language): Map<string, readonly string[]> {
  const into = from === "ja" ? "en" : "ja";
  const found = new Map<string, Set<string>>();
  for (const entry of glossary.entries) {
    const targets = entry[into].filter(({ status }) => status !== "deprecated").map(({ term }) => term);
    if (targets.length === 0) continue;
    for (const { term } of entry[from]) {
      const known = found.get(term) ?? new Set();
      for (const target of targets) known.add(target);
      found.set(term, known);
    }
  }
  return new Map([...found].map(([term, targets]) => [term, [...targets]]));
}
