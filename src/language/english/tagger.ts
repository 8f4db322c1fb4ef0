import type { Model, WinkMethods } from "wink-nlp";
import type { Range } from "../../model";
import { requireNodeModule } from "../runtime";

/** One word or mark of an English text. A hyphen parts words: `cross-border` is three tokens. */
export interface EnglishToken {
  /** As it stands in the text: `text.slice(...range)`. */
  readonly surface: string;
  readonly range: Range;
  /** Universal part of speech: `NOUN`, `PROPN`, `ADJ`, `ADP`, `PUNCT` … */
  readonly partOfSpeech: string;
}

let nlp: WinkMethods | undefined;

/** Required here rather than imported, so that what tags no English does not wait for the model. */
function loadTagger(): WinkMethods {
  const require = requireNodeModule("node:module", "The English tagger").createRequire(import.meta.url);
  const winkNLP = require("wink-nlp") as (model: Model, pipe: string[]) => WinkMethods;
  return winkNLP(require("wink-eng-lite-web-model") as Model, ["sbd", "pos"]);
}

/**
 * The words of an English text with their parts of speech, by wink-nlp (MIT) and its small English model, which is loaded
 * with the first call (about 0.1 s).
 *
 * @example
 * tagEnglish("data flows").map(({ partOfSpeech }) => partOfSpeech) //=> ["NOUN", "NOUN"]
 */
export function tagEnglish(text: string): EnglishToken[] {
  nlp ??= loadTagger();
  const { its } = nlp;
  // The tagger knows straight apostrophes only. One unit for one, so that places stay.
  const plain = text.replace(/[‘’]/gu, "'").replace(/[“”]/gu, '"');
  const tokens = nlp.readDoc(plain).tokens();
  const values = tokens.out() as string[];
  const tags = tokens.out(its.pos) as string[];
  const result: EnglishToken[] = [];
  let cursor = 0;
  values.forEach((value, index) => {
    const start = plain.indexOf(value, cursor);
    if (start < 0) return;
    cursor = start + value.length;
    addParts(text, [start, cursor], tags[index] ?? "X", result);
  });
  return joinDigits(text, partLastStop(text, result));
}

/** The model takes `B.` of `Annex B.` for an initial; as the last word of a text its stop ends the sentence. */
function partLastStop(text: string, tokens: EnglishToken[]): EnglishToken[] {
  const last = tokens.at(-1);
  if (last === undefined || !/^\p{Lu}\.$/u.test(last.surface)) return tokens;
  const [start, end] = last.range;
  // `K. K.` and `U. S.` are initials to their end.
  if (/\p{Lu}\.\s*$/u.test(text.slice(Math.max(0, start - 4), start))) return tokens;
  const letter = text.slice(start, end - 1);
  return [
    ...tokens.slice(0, -1),
    { ...last, surface: letter, range: [start, end - 1] },
    { surface: ".", range: [end - 1, end], partOfSpeech: "PUNCT" },
  ];
}

/** Parts a token at its hyphens, and its possessive ending. */
function addParts(text: string, [start, end]: Range, tag: string, into: EnglishToken[]): void {
  const surface = text.slice(start, end);
  const parts = /^[\p{L}\p{N}].*[-‑–/].*[\p{L}\p{N}]$/u.test(surface)
    ? [...surface.matchAll(/[-‑–/]|[^-‑–/]+/gu)]
    : [...surface.matchAll(/['’]s$|(?:(?!['’]s$)[\s\S])+/gu)];
  if (parts.length < 2) {
    into.push({ surface, range: [start, end], partOfSpeech: tag });
    return;
  }
  for (const part of parts) {
    const word = part[0];
    const mark = /^[-‑–/]$/u.test(word) ? "PUNCT" : /^['’]s$/u.test(word) ? "PART" : tag;
    into.push({
      surface: word,
      range: [start + part.index, start + part.index + word.length],
      partOfSpeech: mark,
    });
  }
}

/** `5` + `G` and `£` + `250` + `m` stand without a space and are one word each. */
function joinDigits(text: string, tokens: readonly EnglishToken[]): EnglishToken[] {
  const joined: EnglishToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const adjacent = last !== undefined && last.range[1] === token.range[0];
    const digits = adjacent && /^[\p{L}\p{N}]+$/u.test(token.surface) && /[\p{Sc}\d]$/u.test(last.surface);
    if (digits && !/^\p{L}{3,}$/u.test(token.surface)) {
      const range: Range = [last.range[0], token.range[1]];
      const surface = text.slice(...range);
      joined[joined.length - 1] = { surface, range, partOfSpeech: "PROPN" };
    } else joined.push(token);
  }
  return joined;
}
