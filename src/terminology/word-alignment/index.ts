export { alignWords, trainAligner, type AlignWordsOptions, type WordAligner, type WordLexicon } from "./align-words";
export type { LinkPosteriors } from "./symmetrise";
