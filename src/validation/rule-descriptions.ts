import type { RuleId } from "./types";

/** What each rule finds, in one sentence. */
export const ruleDescriptions: Readonly<Record<RuleId, string>> = {
  "missing-term": "A term of the glossary stands in the source and none of its permitted renderings in the target.",
  "deprecated-term": "A rendering that the glossary deprecates stands in the target.",
  "inconsistent-term": "One source term has two permitted renderings across the units.",
  "undefined-abbreviation": "An abbreviation of the target is in no source, in no glossary and nowhere spelled out.",
  untranslated: "Text of the source's language was left in the target, or there is no translation.",
  addition: "Text of the target that has no counterpart in the source.",
  structure: "Items and headings are labelled, merged or ordered otherwise than in the source.",
  number: "A number of one side has no counterpart on the other, whatever the notation.",
  bracket: "A bracket of the target has no partner.",
  quote: "A quotation mark of the target has no partner.",
  footnote: "Marks of notes are missing, added or numbered otherwise.",
  "inline-code": "Inline codes or placeholders are missing, added or in an order that breaks them.",
  url: "A web or e-mail address differs from the source's.",
  "terminal-punctuation": "A sentence ends otherwise than in the source.",
  whitespace: "Double or misplaced spaces, and full-width characters in English.",
  "length-ratio": "A translation is far longer or shorter than the document's others lead to expect.",
  "repeated-word": "A word stands twice in a row.",
};
