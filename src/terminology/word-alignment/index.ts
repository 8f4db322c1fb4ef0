export {
  alignWords,
  trainAligner,
  trainNumbered,
  type AlignWordsOptions,
  type WordAligner,
  type WordLexicon,
  type WordPair,
} from "./align-words";
export type { LinkPosteriors } from "./symmetrise";
