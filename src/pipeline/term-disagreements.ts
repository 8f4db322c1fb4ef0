import type { Decision } from "../glossary";
import { otherLanguage, type Language, type TermCandidate } from "../model";

/** A term or a segment that different pairs translate in different ways. */
export interface Disagreement {
  readonly kind: "term" | "segment";
  /** The language of `source`: for a segment that of the memories' source. */
  readonly language: Language;
  readonly source: string;
  /** In the other language, each with the names of the pairs that have it. */
  readonly targets: readonly { readonly text: string; readonly files: readonly string[] }[];
}

/** Candidates below this score are not worth a disagreement: they do not stand in the glossary either. */
const leastScore = 0.8;
/** Beside one that is sure a rendering that is likely is worth it. */
const likely = 0.4;

/**
 * Terms of either language that are rendered in different ways, if not all files have all of them. What a person has decided is
 * none any more: renderings that are rejected do not count, and nothing is told if the others are all accepted.
 *
 * @param files all of them, in their order
 * @param source the language whose terms are told first
 */
export function termDisagreements(
  terms: readonly TermCandidate[],
  files: readonly string[],
  source: Language,
  decisions: readonly Decision[] = [],
): Disagreement[] {
  const kinds = new Map(decisions.map(({ decision, ja, en }) => [`${ja}\t${en}`, decision]));
  const open = terms.filter(({ ja, en }) => kinds.get(`${ja}\t${en}`) !== "reject");
  const isDecided = ({ ja, en }: TermCandidate): boolean => {
    const decision = kinds.get(`${ja}\t${en}`);
    return decision !== undefined && decision !== "note";
  };
  return [source, otherLanguage(source)].flatMap((language) => inDirection(open, files, language, isDecided));
}

interface Rendering {
  readonly text: string;
  readonly files: Set<string>;
  score: number;
  decided: boolean;
}

function inDirection(
  terms: readonly TermCandidate[],
  files: readonly string[],
  language: Language,
  isDecided: (term: TermCandidate) => boolean,
): Disagreement[] {
  const target = otherLanguage(language);
  const renderings = new Map<string, { readonly source: string; readonly all: Map<string, Rendering> }>();
  for (const candidate of terms) {
    const [from, to] = [candidate[language], candidate[target]];
    if (candidate.score < likely || isShort(from) || isShort(to)) continue;
    const key = fold(from);
    const known = renderings.get(key) ?? { source: from, all: new Map<string, Rendering>() };
    renderings.set(key, known);
    const rendering = known.all.get(fold(to)) ?? { text: to, files: new Set(), score: 0, decided: false };
    known.all.set(fold(to), rendering);
    for (const { file } of candidate.occurrences) if (file !== undefined) rendering.files.add(file);
    rendering.score = Math.max(rendering.score, candidate.score);
    rendering.decided ||= isDecided(candidate);
  }
  const order = new Map(files.map((file, index) => [file, index]));
  return [...renderings.values()].flatMap(({ source, all }): Disagreement[] => {
    const targets = [...all.values()];
    const having = new Set(targets.flatMap((rendering) => [...rendering.files]));
    // Two renderings in every file are the documents' own manner; a disagreement is between files.
    if (targets.length < 2 || targets.every((rendering) => rendering.files.size === having.size)) return [];
    if (targets.every(({ decided }) => decided) || targets.every(({ score }) => score < leastScore)) return [];
    const told = targets.map(({ text, files: own }) => ({
      text,
      files: [...own].sort((a, b) => order.get(a)! - order.get(b)!),
    }));
    return [{ kind: "term", language, source, targets: told }];
  });
}

/** Abbreviations stand beside their full forms and contradict nothing. */
function isShort(term: string): boolean {
  return /^[\p{Script=Latin}\d&.-]{1,8}$/u.test(term) && /\p{Lu}.*[\p{Lu}\d]/u.test(term);
}

function fold(term: string): string {
  return term
    .normalize("NFKC")
    .replace(/[\s・-]+/gu, " ")
    .toLowerCase()
    .replace(/(?<=[a-z]{3})s$/u, "");
}
