import type { EnglishToken, Token } from "../../../language";
import type { BeadInput } from "../../bead-inputs";
import type { FormWeights } from "../../ranking/model";
import { generous, manyBeads, narrow } from "./bead-pairs";
import {
  alignmentWordEn,
  alignmentWordJa,
  findSpans,
  isContentEn,
  isContentJa,
  readWords,
  type BeadWords,
  type PlainWords,
  type WordReading,
} from "./bead-words";
import { LanguageStore } from "./language-store";

/** How often a string has to be met for its form to count no more: `array` and `配列` look like any other word. */
const often = 5;

/**
 * The words of all beads and what could be terms in them, read once and kept small: every bead's are put together again when
 * they are asked for. In a long text with the spans only that look like terms, and those that are met again and again.
 */
export class BeadStore {
  readonly beads: readonly BeadInput[];
  readonly ja = new LanguageStore<Token>("ja", {
    slim: ({ surface, partOfSpeech, baseForm, reading, known }) => {
      const word = { surface, partOfSpeech, baseForm, known };
      return reading !== undefined && partOfSpeech[1] === "固有名詞" ? { ...word, reading } : word;
    },
    isSame: (word, { partOfSpeech, baseForm, reading, known }) =>
      word.baseForm === baseForm &&
      word.known === known &&
      word.partOfSpeech.length === partOfSpeech.length &&
      word.partOfSpeech.every((part, index) => part === partOfSpeech[index]) &&
      (partOfSpeech[1] !== "固有名詞" || word.reading === reading),
    place: (word, range) => ({ ...word, range }),
    isContent: isContentJa,
    alignmentWord: alignmentWordJa,
  });
  readonly en = new LanguageStore<EnglishToken>("en", {
    slim: ({ surface, partOfSpeech }) => ({ surface, partOfSpeech }),
    isSame: (word, { partOfSpeech }) => word.partOfSpeech === partOfSpeech,
    place: ({ surface, partOfSpeech }, range) => ({ surface, range, partOfSpeech }),
    isContent: isContentEn,
    alignmentWord: alignmentWordEn,
  });
  /** The words of a short document are wanted many times. */
  readonly #kept: BeadWords[] | null;

  constructor(
    beads: readonly BeadInput[],
    reading: WordReading,
    weights: FormWeights,
    progress: (share: number) => void = () => undefined,
  ) {
    this.beads = beads;
    const read: PlainWords[] = [];
    beads.forEach(({ texts }, index) => {
      if (index % 20 === 19) progress(index / beads.length);
      const words = readWords(texts, reading);
      if (!this.isLong) read.push(words);
      const { jaSpans, enSpans } = findSpans({ texts, ...words }, weights, generous.termhood);
      this.ja.add(index, texts.ja, words.ja, jaSpans);
      this.en.add(index, texts.en, words.en, enSpans);
    });
    if (this.isLong) for (const side of [this.ja, this.en]) side.prune(narrow.termhood, often);
    this.#kept = this.isLong ? null : read.map((words, index) => this.#put(index, words));
  }

  get size(): number {
    return this.beads.length;
  }

  /** Whether what is missed in one bead is probably met in another. */
  get isLong(): boolean {
    return this.size >= manyBeads;
  }

  words(bead: number): BeadWords {
    return this.#kept?.[bead] ?? this.#put(bead);
  }

  #put(bead: number, words?: PlainWords): BeadWords {
    return {
      texts: this.beads[bead]!.texts,
      ja: words?.ja ?? this.ja.tokens(bead),
      en: words?.en ?? this.en.tokens(bead),
      jaSpans: this.ja.spans(bead),
      enSpans: this.en.spans(bead),
      jaContent: this.ja.content(bead),
      enContent: this.en.content(bead),
    };
  }
}
