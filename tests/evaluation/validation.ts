/*
 * Measures the checks: seeded errors in good translations, findings in untouched ones. The pair of the repository is always
 * measured; `tsx tests/evaluation/validation.ts FOLDER` adds the pairs of a folder (ntrex, NIST, OWASP, Rust), if it has them.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkUnitsOfDocuments } from "../../src/bilingual";
import { parseGlossary } from "../../src/format";
import { compileGlossary } from "../../src/glossary";
import { otherLanguage, type CheckUnit, type Glossary, type Language } from "../../src/model";
import { validateTranslations } from "../../src/validation";
import { scoreSeeds, seedErrors } from "../validation/seed-errors";

const root = new URL("../../", import.meta.url).pathname;
const shipped = parseGlossary(
  JSON.parse(readFileSync(join(root, process.env["GLOSSARY"] ?? "glossary/japan-uk.json"), "utf8")),
);

interface Corpus {
  readonly name: string;
  readonly units: readonly CheckUnit[];
  readonly glossary: Glossary | null;
}

function report(from: Language): Corpus {
  const read = (language: Language) => {
    const file = join(root, `fixtures/japan-uk-progress-report.${language}.md`);
    return { file, text: readFileSync(file, "utf8"), language };
  };
  const { units } = checkUnitsOfDocuments(read(from), read(otherLanguage(from)));
  return { name: "report", units: units.map(({ unit }) => unit), glossary: shipped };
}

function corpora(folder: string, from: Language): Corpus[] {
  const unit = (ja: string, en: string, id: string): CheckUnit => ({
    id,
    source: from === "ja" ? ja : en,
    target: from === "ja" ? en : ja,
    sourceLanguage: from,
    targetLanguage: otherLanguage(from),
  });
  const table = (path: string, ja: number, en: number, most: number): CheckUnit[] =>
    readFileSync(join(folder, path), "utf8")
      .split("\n")
      .slice(1)
      .filter((line) => line !== "")
      .slice(0, most)
      .map((line, at) => {
        const cells = line.split("\t").map((cell) => cell.replaceAll("\\n", "\n"));
        return unit(cells[ja] ?? "", cells[en] ?? "", String(at));
      });
  const lines = (path: string): string[] => {
    const [file = ""] = readdirSync(join(folder, path));
    return readFileSync(join(folder, path, file), "utf8").split("\n");
  };
  const found: Corpus[] = [];
  const add = (name: string, path: string, units: () => CheckUnit[], glossary: Glossary | null = null): void => {
    if (existsSync(join(folder, path))) found.push({ name, units: units(), glossary });
  };
  add("ntrex", "ntrex/ja", () => {
    const en = lines("ntrex/en");
    return lines("ntrex/ja")
      .map((ja, at) => unit(ja, en[at] ?? "", String(at + 1)))
      .filter(({ source, target }) => source !== "" && target !== "")
      .slice(0, 1500);
  });
  add("NIST", "nist-sp800-63-4-ipd/gold-blocks.tsv", () => table("nist-sp800-63-4-ipd/gold-blocks.tsv", 2, 3, 1000));
  add("OWASP", "owasp-asvs-4.0.3/gold-requirements.tsv", () =>
    table("owasp-asvs-4.0.3/gold-requirements.tsv", 1, 2, 1000),
  );
  const terms = join(folder, "rust-book/gold-terms.tsv");
  const rust = existsSync(terms) ? glossaryOf(readFileSync(terms, "utf8")) : null;
  add("Rust", "rust-book/gold-blocks.tsv", () => table("rust-book/gold-blocks.tsv", 2, 3, 1500), rust);
  return found;
}

function glossaryOf(table: string): Glossary {
  const entries = table
    .split("\n")
    .slice(1)
    .flatMap((line, at) => {
      const [ja = "", en = ""] = line.split("\t");
      if (ja === "" || en === "") return [];
      const term = (text: string) => [{ term: text, status: "preferred" as const }];
      return [{ id: `t${String(at)}`, type: "other" as const, ja: term(ja), en: term(en), occurrences: [] }];
    });
  return { schemaVersion: 1, entries };
}

const [folder] = process.argv.slice(2);
for (const from of ["ja", "en"] as const) {
  for (const { name, units, glossary } of [report(from), ...(folder === undefined ? [] : corpora(folder, from))]) {
    const used = glossary ?? { schemaVersion: 1, entries: [] };
    const findings = validateTranslations(units, compileGlossary(used));
    const counts: Record<string, number> = {};
    for (const { ruleId } of findings) counts[ruleId] = (counts[ruleId] ?? 0) + 1;
    const seeded = seedErrors(units, used, 300, 20_261_122);
    const index = compileGlossary(seeded.glossary);
    const before = validateTranslations(units, index);
    const score = scoreSeeds(seeded, validateTranslations(seeded.units, index), before);
    console.log(`${name}, ${from} to ${otherLanguage(from)}: ${String(units.length)} units`);
    console.log(`  untouched: ${((100 * findings.length) / units.length).toFixed(1)} findings per 100`, counts);
    console.log(
      `  seeded: ${String(score.found)} of ${String(score.seeded)} by the right rule (${String(score.noticed)} at all), ` +
        `${String(score.falseFindings)} new findings in ${String(score.untouched)} untouched units`,
      score.byKind,
    );
    if (process.env["MISSED"] === "1")
      for (const { kind, index: at } of score.missed.slice(0, 12))
        console.log(
          "   ",
          kind,
          JSON.stringify(units[at]?.source).slice(0, 160),
          "=>",
          JSON.stringify(seeded.units[at]?.target).slice(0, 200),
        );
  }
}
