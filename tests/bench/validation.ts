/*
 * Checks of 10,000 segments against 10,000 terms, as a ratio to loading kuromoji's dictionary in the same run; once with nouns and
 * once with a tenth of the terms being verbs. Run with `npm run bench -- validation`. Times are the processor's.
 */
import { createTokenizer } from "../../src/language";
import { compileGlossary } from "../../src/glossary";
import type { CheckUnit, Glossary, Term } from "../../src/model";
import { validateTranslations } from "../../src/validation";
import { median } from "./measure";

const count = 10_000;

/** Park and Miller's generator: the same segments in every run. */
let state = 7;
const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;

const kanji = [..."政府計画情報保護技術開発協力国際経済産業研究安全管理制度基準評価支援投資市場"];
const syllables = ["ta", "ki", "mo", "re", "su", "na", "li", "do", "pe", "vor", "gan", "tel"];

function japaneseWord(): string {
  return Array.from({ length: 3 + next(3) }, () => kanji[next(kanji.length)]).join("");
}

function englishWord(): string {
  return Array.from({ length: 2 + next(3) }, () => syllables[next(syllables.length)]).join("");
}

function glossaryOf(withVerbs: boolean): Glossary {
  const preferred = (term: string): Term[] => [{ term, status: "preferred" }];
  const entries = Array.from({ length: count }, (_, at) => {
    const isVerb = withVerbs && at % 10 === 0;
    return {
      id: `c${String(at)}`,
      type: "other" as const,
      ja: preferred(isVerb ? `${japaneseWord()}する` : japaneseWord()),
      en: preferred(isVerb ? englishWord() : `${englishWord()} ${englishWord()}`),
      occurrences: [],
    };
  });
  return { schemaVersion: 1, entries };
}

/** Sentences of six terms, a number and what stands between them; one in twenty lacks a term. */
function segmentsOf({ entries }: Glossary): CheckUnit[] {
  return Array.from({ length: count }, (_, at): CheckUnit => {
    const chosen = Array.from({ length: 6 }, () => entries[next(entries.length)]!);
    const kept = at % 20 === 0 ? chosen.slice(1) : chosen;
    return {
      id: String(at),
      source: `${String(at + 10)}件の${chosen.map(({ ja }) => ja[0]!.term).join("と、")}について定める。`,
      target: `It lays down ${String(at + 10)} cases of the ${kept.map(({ en }) => en[0]!.term).join(", of the ")}.`,
      sourceLanguage: "ja",
      targetLanguage: "en",
    };
  });
}

function seconds(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

let started = process.cpuUsage();
const tokenizer = await createTokenizer();
const loading = seconds(started);
console.log(`loading the dictionary  ${loading.toFixed(2)} s of the processor`);
for (const withVerbs of [false, true]) {
  const glossary = glossaryOf(withVerbs);
  const units = segmentsOf(glossary);
  let findings = 0;
  const times = Array.from({ length: 3 }, () => {
    started = process.cpuUsage();
    findings = validateTranslations(units, compileGlossary(glossary), withVerbs ? { tokenizer } : {}).length;
    return seconds(started);
  });
  const time = median(times);
  console.log(
    `${withVerbs ? "with verbs" : "nouns only"}  ${time.toFixed(2)} s, ${(time / loading).toFixed(2)} times the loading; ` +
      `${String(findings)} findings`,
  );
}
