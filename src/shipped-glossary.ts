import type { EnglishTerms, JapaneseTerms } from "../glossary/japan-uk";
import { typedGlossary, type TypedGlossary } from "./glossary/typed";
import data from "./shipped-data.cjs";

export type { EnglishTerms, JapaneseTerms } from "../glossary/japan-uk";
export type { LookupResult } from "./glossary/lookup";
export type { TypedGlossary } from "./glossary/typed";

/**
 * The termbase that ships with taiyaku: the terms of the 2024 Japan-UK Digital Partnership progress report.
 *
 * @example
 * import { glossary } from "taiyaku/glossary";
 * glossary.translate("日英関係省庁") //=> "Both Participants", as a literal type
 * glossary.lookup("both participants")[0]?.id //=> "both-participants"
 */
export const glossary: TypedGlossary<JapaneseTerms, EnglishTerms> = /* @__PURE__ */ typedGlossary(data);
