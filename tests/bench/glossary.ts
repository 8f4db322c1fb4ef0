/*
 * Recognition against one regular expression of all terms and against an npm Aho–Corasick, in one run, over texts made of
 * the fixtures' words. Run with `npx tsx tests/bench/glossary.ts`. Times are the processor's, so other work disturbs less.
 */
import { readFileSync } from "node:fs";
import { AhoCorasick } from "@monyone/aho-corasick/fast";
import { compileGlossary, recognizeTerms } from "../../src/glossary";
import type { Glossary, Language } from "../../src/model";

const texts = {
  ja: readFileSync("fixtures/japan-uk-progress-report.ja.md", "utf8"),
  en: readFileSync("fixtures/japan-uk-progress-report.en.md", "utf8"),
};
const words = {
  ja: [...new Set(texts.ja.match(/[一-龠]{2,4}|[ァ-ヶー]{3,}/gu))],
  en: [...new Set(texts.en.match(/[a-z]{3,}/giu))],
};

/** Park and Miller's generator: the same terms in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

function makeTerms(language: Language, count: number): string[] {
  const next = numbers(7);
  const terms = new Set<string>();
  while (terms.size < count) {
    const length = 2 + next(2);
    const parts = Array.from({ length }, () => words[language][next(words[language].length)] ?? "");
    terms.add(parts.join(language === "ja" ? "" : " "));
  }
  return [...terms];
}

function makeGlossary(ja: readonly string[], en: readonly string[]): Glossary {
  const section = (term: string | undefined) => (term === undefined ? [] : [{ term, status: "preferred" as const }]);
  const entries = Array.from({ length: Math.max(ja.length, en.length) }, (_, index) => ({
    id: `c${index}`,
    type: "other" as const,
    ja: section(ja[index]),
    en: section(en[index]),
    occurrences: [],
  }));
  return { schemaVersion: 1, entries };
}

/** The median of several runs, in seconds of processor time. */
function time(run: () => unknown, runs = 5): number {
  const seconds = Array.from({ length: runs }, () => {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  return seconds.sort((a, b) => a - b)[runs >> 1] ?? 0;
}

const rate = (bytes: number, seconds: number): string => `${(bytes / 1e6 / seconds).toFixed(1)} MB/s`.padStart(12);

for (const language of ["ja", "en"] as const) {
  const text = texts[language].repeat(100);
  const bytes = Buffer.byteLength(text);
  for (const count of [1_000, 10_000, 100_000]) {
    const terms = makeTerms(language, count);
    const glossary = language === "ja" ? makeGlossary(terms, []) : makeGlossary([], terms);
    const compiled = time(() => compileGlossary(glossary), 3);
    const index = compileGlossary(glossary);
    const ours = time(() => recognizeTerms(text, index, { language }));
    // Built once: for 100,000 English terms it takes more than a minute.
    let npm = new AhoCorasick([]);
    const npmCompiled = time(() => (npm = new AhoCorasick(terms)), 1);
    const theirs = time(() => npm.matchInText(text), 3);
    const sorted = [...terms].sort((a, b) => b.length - a.length);
    const expression = new RegExp(sorted.map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|"), "gu");
    // A hundredth of the text: the expression tries every term at every place.
    const piece = texts[language].slice(0, 4000);
    const regex = time(() => piece.match(expression), 1);
    console.log(
      `${language} ${String(count).padStart(7)} terms  taiyaku ${rate(bytes, ours)} (compiled in ${compiled.toFixed(2)} s)` +
        `  @monyone/aho-corasick ${rate(bytes, theirs)} (${npmCompiled.toFixed(2)} s)` +
        `  RegExp ${rate(Buffer.byteLength(piece), regex)}`,
    );
  }
}
