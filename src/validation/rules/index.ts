import { addition } from "./addition";
import { bracket } from "./bracket";
import { deprecatedTerm } from "./deprecated-term";
import { footnote } from "./footnote";
import { inconsistentTerm } from "./inconsistent-term";
import { inlineCode } from "./inline-code";
import { lengthRatio } from "./length-ratio";
import { missingTerm } from "./missing-term";
import { number } from "./number";
import { quote } from "./quote";
import { repeatedWord } from "./repeated-word";
import { structure } from "./structure";
import { terminalPunctuation } from "./terminal-punctuation";
import { undefinedAbbreviation } from "./undefined-abbreviation";
import { untranslated } from "./untranslated";
import { url } from "./url";
import { whitespace } from "./whitespace";

/** Every rule, in the order of the documentation. */
export const rules = [
  missingTerm,
  deprecatedTerm,
  inconsistentTerm,
  undefinedAbbreviation,
  untranslated,
  addition,
  structure,
  number,
  bracket,
  quote,
  footnote,
  inlineCode,
  url,
  terminalPunctuation,
  whitespace,
  lengthRatio,
  repeatedWord,
] as const;
