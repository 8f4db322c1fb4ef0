/**
 * `npm run evaluate -- [FOLDER] [--lexicon FILE] [--copies N]`: what this version reaches on our own fixtures, on changed copies
 * of them, and on the pairs with gold in a folder. `npm run evaluate -- terms --gold FILE EN JA` measures term extraction.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createLexicon, readLexiconFile } from "../../src/alignment";
import { decodeText } from "../../src/document";
import { reportAlignment, reportPerturbations } from "./alignment";
import { evaluateTermsCommand } from "./terms";
import { reportWhole } from "./whole-documents";

if (process.argv[2] === "terms") {
  console.log(await evaluateTermsCommand(process.argv.slice(3)));
  process.exit();
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lexicon: { type: "string" }, copies: { type: "string", default: "4" } },
});
const [folder] = positionals;
const options =
  values.lexicon === undefined
    ? {}
    : { lexicon: createLexicon(readLexiconFile(decodeText(readFileSync(values.lexicon)).text)) };

const copies = Number(values.copies);
const sections: readonly (() => string[])[] = [
  () => reportAlignment(folder, options),
  () => reportWhole(folder),
  () => reportPerturbations(copies),
];
for (const section of sections) process.stdout.write(`${section().join("\n")}\n`);
