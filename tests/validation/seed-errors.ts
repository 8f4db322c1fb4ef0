import type { CheckUnit, Glossary, Language, ValidationFinding } from "../../src/model";
import { compileGlossary, recognizeTerms } from "../../src/glossary";
import type { RuleId } from "../../src/validation";

/** An error that was put into a good translation. */
export interface SeededError {
  readonly kind: SeedKind;
  /** Which unit has it. */
  readonly index: number;
  /** The rule that is to find it. */
  readonly rule: RuleId;
}

export const seedKinds = [
  "term-replaced",
  "term-dropped",
  "deprecated-term",
  "number-changed",
  "bracket-lost",
  "code-lost",
  "left-untranslated",
] as const;
export type SeedKind = (typeof seedKinds)[number];

const ruleOf: Readonly<Record<SeedKind, RuleId>> = {
  "term-replaced": "missing-term",
  "term-dropped": "missing-term",
  "deprecated-term": "deprecated-term",
  "number-changed": "number",
  "bracket-lost": "bracket",
  "code-lost": "inline-code",
  "left-untranslated": "untranslated",
};

/** Units with errors, the glossary to check them with, and what was put in. */
export interface SeededUnits {
  readonly units: readonly CheckUnit[];
  readonly glossary: Glossary;
  readonly errors: readonly SeededError[];
}

/**
 * Puts errors of known kinds into translations, one a unit at most, with a generator of random numbers that is started with
 * `seed`. Deprecated terms are put into the glossary as well, since few glossaries have any.
 */
export function seedErrors(good: readonly CheckUnit[], glossary: Glossary, count: number, seed: number): SeededUnits {
  const random = generator(seed);
  const withDeprecated = addDeprecated(glossary);
  const index = compileGlossary(withDeprecated);
  const units = [...good];
  const errors: SeededError[] = [];
  const order = shuffle(
    good.map((_, at) => at),
    random,
  );
  let kind = 0;
  for (const at of order) {
    if (errors.length >= count) break;
    // Each unit takes the next kind that it can have, so that every kind comes as often as the texts allow.
    for (let tried = 0; tried < seedKinds.length; tried += 1) {
      const name = seedKinds[(kind + tried) % seedKinds.length]!;
      const changed = change(name, textUnit(good[at]!), withDeprecated, index, random);
      if (changed === null) continue;
      units[at] = { ...good[at]!, ...changed };
      errors.push({ kind: name, index: at, rule: ruleOf[name] });
      kind += tried + 1;
      break;
    }
  }
  return { units, glossary: withDeprecated, errors };
}

interface TextUnit {
  readonly source: string;
  readonly target: string;
  readonly from: Language;
  readonly to: Language;
}

type Changed = Pick<CheckUnit, "source" | "target">;

function textUnit(unit: CheckUnit): TextUnit {
  const text = (side: CheckUnit["source"]): string => (typeof side === "string" ? side : side.text);
  const to = unit.targetLanguage ?? "en";
  return { source: text(unit.source), target: text(unit.target), from: to === "en" ? "ja" : "en", to };
}

function change(
  kind: SeedKind,
  unit: TextUnit,
  glossary: Glossary,
  index: ReturnType<typeof compileGlossary>,
  random: () => number,
): Changed | null {
  const { source, target, from, to } = unit;
  switch (kind) {
    case "term-replaced":
    case "term-dropped":
    case "deprecated-term": {
      const sources = new Set(recognizeTerms(source, index, { language: from }).map(({ entry }) => entry));
      const targets = recognizeTerms(target, index, { language: to }).filter(
        ({ entry, nested, surface }) =>
          !nested && sources.has(entry) && surface.length > 3 && target.split(surface).length === 2,
      );
      const chosen = targets[Math.floor(random() * targets.length)];
      if (chosen === undefined) return null;
      const replacement =
        kind === "term-dropped"
          ? ""
          : kind === "deprecated-term"
            ? chosen.entry[to].find(({ status }) => status === "deprecated")?.term
            : otherTerm(glossary, chosen.entry.id, source, target, to, random);
      if (replacement === undefined) return null;
      const [start, end] = chosen.range;
      const changed = (target.slice(0, start) + replacement + target.slice(end)).replace(/ {2,}/g, " ");
      // No error where another permitted rendering is left, or nothing at all.
      const left = chosen.entry[to].some(
        ({ term, status }) => status !== "deprecated" && changed.toLowerCase().includes(term.toLowerCase()),
      );
      return (left && kind !== "deprecated-term") || changed.trim() === "" ? null : { source, target: changed };
    }
    case "number-changed": {
      const numbers = [...target.matchAll(/(?<![A-Za-z\d.,/-])\d{1,4}(?![A-Za-z\d.,/-])/g)].filter(
        ([found]) => target.split(found).length === 2,
      );
      const chosen = numbers[Math.floor(random() * numbers.length)];
      if (chosen === undefined) return null;
      const value = Number(chosen[0]);
      const at = chosen.index;
      const other = String(value + 1 + Math.floor(random() * 7));
      if (source.includes(other) || target.includes(other)) return null;
      return { source, target: target.slice(0, at) + other + target.slice(at + chosen[0].length) };
    }
    case "bracket-lost": {
      const brackets = [...target.matchAll(/[()（）「」\[\]]/g)];
      const chosen = brackets[Math.floor(random() * brackets.length)];
      if (chosen === undefined) return null;
      return { source, target: target.slice(0, chosen.index) + target.slice(chosen.index + 1) };
    }
    case "code-lost": {
      if (source.length < 8) return null;
      const codes = [
        { kind: "open" as const, id: "1", offset: 0 },
        { kind: "close" as const, id: "1", offset: 4 },
        { kind: "standalone" as const, id: "2", offset: 6 },
      ];
      const lost = Math.floor(random() * codes.length);
      return { source: { text: source, codes }, target: { text: target, codes: codes.filter((_, at) => at !== lost) } };
    }
    case "left-untranslated":
      return source.length < 20 || /https?:/u.test(source) ? null : { source, target: source };
  }
}

function otherTerm(
  glossary: Glossary,
  id: string,
  source: string,
  target: string,
  language: Language,
  random: () => number,
): string | undefined {
  const from = language === "en" ? "ja" : "en";
  const others = glossary.entries.filter(
    (entry) =>
      entry.id !== id &&
      entry[from].every(({ term }) => !source.toLowerCase().includes(term.toLowerCase())) &&
      (entry[language][0]?.term.length ?? 0) > 4 &&
      !target.toLowerCase().includes((entry[language][0]?.term ?? "").toLowerCase()),
  );
  return others[Math.floor(random() * others.length)]?.[language][0]?.term;
}

/** Every entry gets a deprecated term in both languages that no text has. */
function addDeprecated(glossary: Glossary): Glossary {
  return {
    ...glossary,
    entries: glossary.entries.map((entry) => ({
      ...entry,
      ja: [...entry.ja, { term: `旧${entry.ja[0]?.term ?? ""}称`, status: "deprecated" as const }],
      en: [...entry.en, { term: `former ${entry.en[0]?.term ?? ""} title`, status: "deprecated" as const }],
    })),
  };
}

/** mulberry32: a small generator whose sequence is the same everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle<T>(values: readonly T[], random: () => number): T[] {
  const shuffled = [...values];
  for (let index = shuffled.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [shuffled[index], shuffled[other]] = [shuffled[other]!, shuffled[index]!];
  }
  return shuffled;
}

/** What was found of seeded errors. */
export interface SeedScore {
  readonly seeded: number;
  readonly found: number;
  /** Found by any rule at all. */
  readonly noticed: number;
  readonly byKind: Readonly<Record<string, string>>;
  /** Findings in units that were not touched, without those that the units had before. */
  readonly falseFindings: number;
  readonly untouched: number;
  readonly missed: readonly SeededError[];
}

/** Scores findings: an error is found if the right rule reports something in its unit that it did not report before. */
export function scoreSeeds(
  { units, errors }: SeededUnits,
  findings: readonly ValidationFinding[],
  before: readonly ValidationFinding[],
): SeedScore {
  const known = new Set(before.map(keyOf));
  const fresh = findings.filter((finding) => !known.has(keyOf(finding)));
  const touched = new Set(errors.map(({ index }) => index));
  const isFound = ({ index, rule }: SeededError): boolean =>
    fresh.some((finding) => finding.index === index && finding.ruleId === rule);
  const byKind = Object.fromEntries(
    seedKinds.map((kind) => {
      const all = errors.filter((error) => error.kind === kind);
      return [kind, `${String(all.filter(isFound).length)}/${String(all.length)}`];
    }),
  );
  return {
    seeded: errors.length,
    found: errors.filter(isFound).length,
    noticed: errors.filter(({ index }) => fresh.some((finding) => finding.index === index)).length,
    byKind,
    falseFindings: fresh.filter(({ index }) => !touched.has(index)).length,
    untouched: units.length - touched.size,
    missed: errors.filter((error) => !isFound(error)),
  };
}

function keyOf({ index, ruleId, message }: ValidationFinding): string {
  return JSON.stringify([index, ruleId, message]);
}
