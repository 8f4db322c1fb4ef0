/** A BCP 47 language tag such as `en`, `ja` or `en-GB`. */
export type LanguageTag = string;

/** The two languages of a bitext. */
export type Language = "en" | "ja";

/** The other of the two languages. `otherLanguage("ja") //=> "en"` */
export function otherLanguage(language: Language): Language {
  return language === "en" ? "ja" : "en";
}
