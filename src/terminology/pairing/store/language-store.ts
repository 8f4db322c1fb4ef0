import type { EnglishToken, Token } from "../../../language";
import type { Range } from "../../../model";
import type { CandidateShape } from "../../candidates/span";
import { longestSegment, type Side } from "../../word-alignment/corpus";
import type { TermSpan } from "./bead-words";
import { intList, NumberList } from "./number-lists";
import { BeadCounts } from "./string-counts";
import { StringTable } from "./string-table";

/** A word with all that its tokens share. */
export type Word<Item> = Omit<Item, "range">;

const shapes: readonly CandidateShape[] = ["compound", "joined", "clause"];

/** What is asked of a language's tokens. */
export interface Manner<Item extends Word<Token | EnglishToken>> {
  /** What is asked of a token later, and no more. */
  readonly slim: (token: Item) => Word<Item>;
  readonly isSame: (word: Word<Item>, token: Item) => boolean;
  readonly place: (word: Word<Item>, range: Range) => Item;
  readonly isContent: (word: Word<Item>) => boolean;
  readonly alignmentWord: (word: Word<Item>) => string;
}

/** One language of the beads: tokens as numbers of words, and spans in columns of numbers. */
export class LanguageStore<Item extends Token | EnglishToken> {
  readonly strings: StringTable;
  readonly #manner: Manner<Item>;
  readonly #words: Word<Item>[] = [];
  readonly #isContent = new NumberList(new Uint8Array(64));
  readonly #bySurface = new Map<string, number[]>();
  /** Where each bead's tokens begin, each token's word and place. */
  readonly #start = intList();
  readonly #word = intList();
  readonly #from = intList();
  /** The same of spans: first token, length and shape, the chance that it is a term, and the number of its string. */
  readonly #spanStart = intList();
  readonly #spanFrom = intList();
  readonly #spanForm = new NumberList(new Uint8Array(64));
  readonly #termhood = new NumberList(new Float64Array(64));
  readonly #string = intList();
  readonly #counts = new BeadCounts();

  constructor(language: "ja" | "en", manner: Manner<Item>) {
    this.strings = new StringTable(language);
    this.#manner = manner;
    this.#start.push(0);
    this.#spanStart.push(0);
  }

  add(bead: number, text: string, tokens: readonly Item[], spans: readonly TermSpan[]): void {
    for (const token of tokens) {
      this.#word.push(this.#wordOf(token));
      this.#from.push(token.range[0]);
    }
    this.#start.push(this.#word.length);
    this.strings.read(text);
    for (const { from, to, shape, termhood } of spans) {
      const string = this.strings.number(tokens[from]!.range[0], tokens[to - 1]!.range[1]);
      this.#counts.count(string, bead);
      this.#spanFrom.push(from);
      this.#spanForm.push((to - from) * shapes.length + shapes.indexOf(shape));
      this.#termhood.push(termhood);
      this.#string.push(string);
    }
    this.#spanStart.push(this.#string.length);
  }

  /** Leaves out the spans that are neither likely to be terms nor met in many beads. */
  prune(termhood: number, often: number): void {
    let kept = 0;
    let first = 0;
    for (let bead = 0; bead + 1 < this.#spanStart.length; bead += 1) {
      const end = this.#spanStart.at(bead + 1);
      for (let at = first; at < end; at += 1) {
        if (this.#termhood.at(at) < termhood && this.#counts.of(this.#string.at(at)) < often) continue;
        for (const list of [this.#spanFrom, this.#spanForm, this.#termhood, this.#string])
          list.items[kept] = list.items[at]!;
        kept += 1;
      }
      first = end;
      this.#spanStart.items[bead + 1] = kept;
    }
    for (const list of [this.#spanFrom, this.#spanForm, this.#termhood, this.#string]) list.shorten(kept);
  }

  tokens(bead: number): Item[] {
    const tokens: Item[] = [];
    for (let at = this.#start.at(bead); at < this.#start.at(bead + 1); at += 1) {
      const word = this.#words[this.#word.at(at)]!;
      const from = this.#from.at(at);
      tokens.push(this.#manner.place(word, [from, from + word.surface.length]));
    }
    return tokens;
  }

  content(bead: number): Uint8Array {
    const start = this.#start.at(bead);
    const flags = new Uint8Array(this.#start.at(bead + 1) - start);
    for (let at = 0; at < flags.length; at += 1) flags[at] = this.#isContent.at(this.#word.at(start + at));
    return flags;
  }

  spans(bead: number): TermSpan[] {
    const spans: TermSpan[] = [];
    for (let at = this.#spanStart.at(bead); at < this.#spanStart.at(bead + 1); at += 1) {
      const from = this.#spanFrom.at(at);
      const form = this.#spanForm.at(at);
      spans.push({
        from,
        to: from + Math.floor(form / shapes.length),
        shape: shapes[form % shapes.length]!,
        termhood: this.#termhood.at(at),
        string: this.#string.at(at),
      });
    }
    return spans;
  }

  /** The words of all tokens in the order of the text, as the aligner wants them. */
  *wordsInOrder(): Iterable<Word<Item>> {
    for (let at = 0; at < this.#word.length; at += 1) yield this.#words[this.#word.at(at)]!;
  }

  side(): Side {
    const beads = this.#start.length - 1;
    const start = new Int32Array(beads + 1);
    for (let bead = 0; bead < beads; bead += 1)
      start[bead + 1] = start[bead]! + Math.min(longestSegment, this.#start.at(bead + 1) - this.#start.at(bead));
    const tokens = new Int32Array(start[beads]!);
    const types = new Map<string, number>();
    const typeOf = new Int32Array(this.#words.length).fill(-1);
    for (let bead = 0; bead < beads; bead += 1)
      for (let at = start[bead]!; at < start[bead + 1]!; at += 1) {
        const word = this.#word.at(this.#start.at(bead) + at - start[bead]!);
        if (typeOf[word]! < 0) {
          const text = this.#manner.alignmentWord(this.#words[word]!);
          typeOf[word] = types.get(text) ?? types.size;
          types.set(text, typeOf[word]);
        }
        tokens[at] = typeOf[word]!;
      }
    return { words: [...types.keys()], start, tokens };
  }

  #wordOf(token: Item): number {
    const same = this.#bySurface.get(token.surface);
    if (same !== undefined)
      for (const number of same) if (this.#manner.isSame(this.#words[number]!, token)) return number;
    const number = this.#words.length;
    const word = this.#manner.slim(token);
    this.#words.push(word);
    this.#isContent.push(this.#manner.isContent(word) ? 1 : 0);
    if (same === undefined) this.#bySurface.set(word.surface, [number]);
    else same.push(number);
    return number;
  }
}
