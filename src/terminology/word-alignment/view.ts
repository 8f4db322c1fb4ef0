import { lengthOf, type Corpus } from "./corpus";

/** Which language is explained by the other: `en` means that each English word has one Japanese word as its source. */
export type Direction = "en" | "ja";

/** Translation and jump probabilities of one direction. */
export interface DirectionModel {
  readonly direction: Direction;
  /** For each pair of types the weight of the explained word given its source. */
  readonly translation: Float32Array;
  /** For each type of the explained language its weight given no source. */
  readonly unsourced: Float64Array;
  /** Weights of jumps from -farthestJump to +farthestJump. */
  readonly jumps: Float64Array;
}

export const farthestJump = 12;

/** The numbers that training is governed by. */
export interface TrainingSettings {
  readonly lexicalRounds: number;
  readonly hmmRounds: number;
  /** The Dirichlet prior of a pair of words that is known from nowhere; small, so that a word has few translations. */
  readonly sparsity: number;
  /** The share of words that have no source. */
  readonly unsourcedShare: number;
  /** Weight of the diagonal in the lexical rounds: how fast probability falls with relative distance. */
  readonly diagonal: number;
  /** How many observations the kin of two words count for: see `kinship`. */
  readonly kin: number;
}

/** A segment pair seen in one direction: cell of source `j` and explained word `i` is `start + j * sourceStep + i * step`. */
export interface View {
  readonly start: number;
  readonly sources: number;
  readonly length: number;
  readonly sourceStep: number;
  readonly step: number;
  readonly firstToken: number;
  readonly tokens: Int32Array;
}

/** A segment pair seen in one direction. */
export function viewOf(corpus: Corpus, segment: number, direction: Direction): View {
  const ja = lengthOf(corpus.ja, segment);
  const en = lengthOf(corpus.en, segment);
  const explained = direction === "en" ? corpus.en : corpus.ja;
  return {
    start: corpus.cellStart[segment]!,
    sources: direction === "en" ? ja : en,
    length: direction === "en" ? en : ja,
    sourceStep: direction === "en" ? en : 1,
    step: direction === "en" ? 1 : en,
    firstToken: explained.start[segment]!,
    tokens: explained.tokens,
  };
}

/** Arrays that every segment pair uses again. Grown to what the longest needs. */
export class Scratch {
  #arrays = new Map<string, Float64Array>();

  /** An array of at least this length; its content is whatever was left in it. */
  get(name: string, length: number): Float64Array {
    let array = this.#arrays.get(name);
    if (array === undefined || array.length < length) {
      array = new Float64Array(Math.max(1024, 2 * length));
      this.#arrays.set(name, array);
    }
    return array;
  }
}
