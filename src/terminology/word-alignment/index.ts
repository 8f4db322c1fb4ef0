export {
  alignWords,
  trainAligner,
  trainNumbered,
  type AlignWordsOptions,
  type WordAligner,
  type WordLexicon,
} from "./align-words";
export type { LinkPosteriors } from "./symmetrise";
