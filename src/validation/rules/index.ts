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
import { punctuation } from "./style/punctuation";
import { register } from "./style/register";
import { width } from "./style/width";
import { brokenCharacter } from "./text/broken-character";
import { inconsistent } from "./text/inconsistent";
import { negation } from "./text/negation";
import { pattern } from "./text/pattern";
import { tooLong } from "./text/too-long";

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
  inconsistent,
  pattern,
  tooLong,
  negation,
  brokenCharacter,
  width,
  punctuation,
  register,
] as const;
