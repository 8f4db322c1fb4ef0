import { applyDecisions, buildGlossary, type Decision } from "../glossary";
import type { Bead, Bitext, Document, Glossary, Language, TermCandidate } from "../model";
import { overlayGlossaries } from "../validation";
import { contentKey, type Tokenizer } from "../language";
import { findingsOf } from "./findings";
import { markUnits } from "./mark-units";
import type { PageData, PageMark, PagePair, PageUnit } from "./page-data";
import { collectPairs, type DraftPair } from "./collect-pairs";

/** Options of `renderReview`. */
export interface ReviewOptions {
  /** Pairs that an extraction proposes, for a person to decide on. Default: none. */
  readonly terms?: readonly TermCandidate[];
  /** A glossary whose terms are marked in the text and used to check the translation. Default: no glossary. */
  readonly glossary?: Glossary;
  /** Earlier decisions; accepted pairs are checked like the pairs of the glossary. Default: no decisions. */
  readonly decisions?: readonly Decision[];
  /** The language of the original, for the checks. Default: `en`. */
  readonly sourceLanguage?: Language;
  /** Finds conjugated verbs and adjectives of the glossary when the translation is checked. Default: none. */
  readonly tokenizer?: Tokenizer;
}

/** Everything that the page shows, in the order of the beads. */
export function collectPageData(bitext: Bitext, options: ReviewOptions = {}): PageData {
  const { terms = [], decisions = [], glossary, tokenizer } = options;
  const table = collectPairs(terms, decisions);
  const marks = markUnits(bitext.beads, table, terms, glossary);
  const sections = new SectionTable();
  const units = bitext.beads.map((bead, at) => toUnit(bead, sections.numberOf(bead), marks[at] ?? []));
  const from = options.sourceLanguage ?? "en";
  const checked = glossaryToCheckBy(terms, decisions, glossary, from);
  return {
    schemaVersion: 1,
    key: contentKey([bitext.en.text, bitext.ja.text]),
    title: { en: titleOf(bitext.en), ja: titleOf(bitext.ja) },
    files: { en: baseName(bitext.en.file), ja: baseName(bitext.ja.file) },
    sections: sections.paths,
    units,
    pairs: table.pairs.map(toPair),
    findings: findingsOf(bitext, { from, glossary: checked, ...(tokenizer === undefined ? {} : { tokenizer }) }),
    decisions: decisions.map(({ line: _, ...decision }) => decision),
  };
}

function titleOf({ title }: Document): string {
  return title?.text ?? "";
}

function baseName(path: string | undefined): string {
  return path?.split(/[\\/]/u).at(-1) ?? "";
}

/** The approved terms: the given glossary, overridden by the accepted pairs. */
function glossaryToCheckBy(
  terms: readonly TermCandidate[],
  decisions: readonly Decision[],
  glossary: Glossary | undefined,
  from: Language,
): Glossary | null {
  if (decisions.length === 0) return glossary ?? null;
  const { entries } = applyDecisions(buildGlossary(terms).entries, decisions, { undecided: "drop" });
  const accepted: Glossary = { schemaVersion: 1, entries };
  return glossary === undefined ? accepted : overlayGlossaries([glossary, accepted], from);
}

/** Section paths, each with a number. */
class SectionTable {
  readonly paths: (readonly string[])[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf({ address: { section } }: Bead): number {
    const key = JSON.stringify(section);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.paths.push(section) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}

function toUnit({ address, kind, en, ja, score, labels }: Bead, section: number, marks: readonly PageMark[]): PageUnit {
  return {
    section,
    item: address.item,
    kind,
    en: en.map(({ text }) => text),
    ja: ja.map(({ text }) => text),
    score,
    ...(labels === undefined ? {} : { labels }),
    marks,
  };
}

function toPair(draft: DraftPair): PagePair {
  return { ...draft, places: [...draft.places].sort((a, b) => a - b) };
}
