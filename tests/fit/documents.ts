/** The documents that the ranker is fitted on, and where their labels are; all but the report are looked for in a folder that the user names. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../../src/language";
import { bitextOfUnits } from "../../src/memory";
import type { Bitext, TranslationUnit } from "../../src/model";
import { readBitext } from "../evaluation/terms";
import { readLabels } from "./labels";
import { materialOf, type Material } from "./material";

interface LabelledDocument {
  readonly name: string;
  readonly labels: string;
  /** See `Material`. Default: half wrong, and 1. */
  readonly extended?: Material["extended"];
  readonly weight?: number;
  readonly read: (folder: string) => Bitext;
}

const fixture = (name: string): string => new URL(`../../fixtures/${name}`, import.meta.url).pathname;

/**
 * Each labelled text by itself, where a general noun is no term; and inside a text long enough that terms are met again and again, where
 * the nouns of the field are not told from general ones by hand.
 */
const documents: readonly LabelledDocument[] = [
  {
    name: "report",
    labels: "report",
    // These are a terminologist's choice; the other labels list every noun, the general ones as extended.
    extended: "right",
    weight: 3,
    read: () => readBitext(fixture("japan-uk-progress-report.en.md"), fixture("japan-uk-progress-report.ja.md")),
  },
  { name: "guideline", labels: "nist", read: (folder) => nist(folder, /sp800-63__sec2/u) },
  { name: "guidelines", labels: "nist", extended: "right", read: (folder) => nist(folder, /sp800-63__|63b__sec[56]/u) },
  { name: "requirements", labels: "asvs", read: (folder) => asvs(folder, /Using|V6|V8/u) },
  { name: "all requirements", labels: "asvs", extended: "right", read: (folder) => asvs(folder, /^0x/u) },
  { name: "licence", labels: "apache", read: (folder) => licences(folder, ["Apache-2.0"]) },
  { name: "another licence", labels: "mpl", read: (folder) => licences(folder, ["MPL-2.0"]) },
  { name: "news", labels: "ntrex", read: (folder) => ntrex(folder, [0, 45, 1000, 1045]) },
  { name: "more news", labels: "ntrex", extended: "right", read: (folder) => ntrex(folder, [0, 500, 900, 1400]) },
];

/** Reads all of them; those whose texts are not in the folder are left out, and said to be. */
export function readMaterials(folder: string, tokenizer: Tokenizer): Material[] {
  return documents.flatMap(({ name, labels, extended, weight, read }) => {
    const file = new URL(`labelled/${labels}.tsv`, import.meta.url);
    if (!existsSync(file)) return [];
    try {
      const lesson = { name, extended: extended ?? "half wrong", weight: weight ?? 1 };
      return [materialOf(lesson, read(folder), readLabels(file), tokenizer)];
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      console.log(`${name}: no text in ${folder}, left out.`);
      return [];
    }
  });
}

function joined(bitexts: readonly Bitext[]): Bitext {
  return { ...bitexts[0]!, beads: bitexts.flatMap(({ beads }) => beads) };
}

const nist = (folder: string, names: RegExp): Bitext => chapters(join(folder, "nist-sp800-63-4-ipd"), names);
const asvs = (folder: string, names: RegExp): Bitext => chapters(join(folder, "owasp-asvs-4.0.3"), names);

/** The files of such names in the folders `en` and `ja`. */
function chapters(folder: string, names: RegExp): Bitext {
  const own = readdirSync(join(folder, "en")).filter((name) => names.test(name));
  return joined(own.map((name) => readBitext(join(folder, "en", name), join(folder, "ja", name))));
}

function licences(folder: string, names: readonly string[]): Bitext {
  const own = join(folder, "oss-licences");
  return joined(names.map((name) => readBitext(join(own, "en", `${name}.txt`), join(own, "ja", `${name}.md`))));
}

/** Segments of the news test set: from, to, from, to …. */
function ntrex(folder: string, ranges: readonly number[]): Bitext {
  const lines = (path: string): string[] => readFileSync(join(folder, "ntrex", path), "utf8").split(/\r?\n/u);
  const [en, ja] = [lines("en/newstest2019.en.txt"), lines("ja/newstest2019.ja.txt")];
  const units = en.flatMap((text, index): TranslationUnit[] => {
    const variants = [
      { language: "en", text },
      { language: "ja", text: ja[index] ?? "" },
    ];
    return isIn(ranges, index) ? [{ variants, properties: [] }] : [];
  });
  return bitextOfUnits(units);
}

function isIn(ranges: readonly number[], index: number): boolean {
  for (let at = 0; at < ranges.length; at += 2) if (index >= ranges[at]! && index < ranges[at + 1]!) return true;
  return false;
}
