/**
 * `npm run evaluate [-- FOLDER] [-- --lexicon FILE]`: what this version reaches on our own fixtures, and on the pairs with gold in a
 * folder. Each part of the library has a section here.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { createLexicon, readLexiconFile } from "../../src/alignment";
import { decodeText } from "../../src/document";
import { reportAlignment } from "./alignment";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lexicon: { type: "string" } } });
const [folder] = positionals;
const options =
  values.lexicon === undefined
    ? {}
    : { lexicon: createLexicon(readLexiconFile(decodeText(readFileSync(values.lexicon)).text)) };

const sections: readonly (() => string[])[] = [() => reportAlignment(folder, options)];
for (const section of sections) process.stdout.write(`${section().join("\n")}\n`);
