/**
 * Compiles the Ministry of Justice's standard bilingual dictionary for the package: `npm run fit -- law-terms FILE`, where FILE is
 * `dist/j2e.json` of the npm package `@kurone-kito/japanese-law-translation` (CC BY 4.0, see NOTICE).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";

interface LawEntry {
  readonly translations: readonly { readonly phrase: unknown }[];
}

/** A headword or a rendering of more characters is a sentence. */
const longestText = { ja: 24, en: 60 };

/** Writes the headwords with their renderings, one headword a line, compressed. */
export function makeLawTerms(file: string): void {
  const entries = JSON.parse(readFileSync(file, "utf8")) as Readonly<Record<string, LawEntry>>;
  const lines = Object.entries(entries).flatMap(([headword, { translations }]) => {
    const ja = headword.normalize("NFKC").replace(/\([^()]*\)|\s/gu, "");
    const renderings = new Set(
      translations.flatMap(({ phrase }) => (typeof phrase === "string" ? renderingsOf(phrase) : [])),
    );
    const isTerm = ja.length > 1 && ja.length <= longestText.ja && !/[…~〜]/u.test(ja);
    return isTerm && renderings.size > 0 ? [`${ja}\t${[...renderings].join("|")}`] : [];
  });
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };
  const data = {
    source: "Standard bilingual dictionary of legal terms, Ministry of Justice of Japan, CC BY 4.0; see NOTICE",
    command: "npm run fit -- law-terms FILE",
    headwords: lines.length,
    brotli: brotliCompressSync(Buffer.from(lines.join("\n"), "utf8"), options).toString("base64"),
  };
  const target = new URL("../../src/alignment/seed/law-terms.json", import.meta.url);
  writeFileSync(target, `${JSON.stringify(data, null, 2)}\n`);
  console.log(`${String(lines.length)} headwords`);
}

/** The renderings of one phrase: `contractor; undertaker (of work)` has two. */
function renderingsOf(phrase: string): string[] {
  return phrase
    .replace(/\([^()]*\)|\[[^[\]]*\]/gu, " ")
    .split(/[;；]/u)
    .map((part) => part.replace(/\s+/gu, " ").trim())
    .filter((part) => /^\p{Script=Latin}[^…|\t]*$/u.test(part) && part.length <= longestText.en);
}
