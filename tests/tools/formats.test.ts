import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  buildGlossary,
  buildMemory,
  buildTermMemory,
  createTokenizer,
  extractTerms,
  otherLanguage,
  formatTmx,
  type MemoryContent,
} from "../../src";
import { reportBitext } from "../report";
import { translateWithOmegat } from "./omegat";

/** The document type of TMX 1.4, as far as taiyaku writes it. */
const dtd = `<!ELEMENT tmx (header, body)><!ATTLIST tmx version CDATA #FIXED "1.4">
<!ELEMENT header EMPTY><!ATTLIST header creationtool CDATA #REQUIRED creationtoolversion CDATA #REQUIRED
  segtype (block|paragraph|sentence|phrase) #REQUIRED o-tmf CDATA #REQUIRED adminlang CDATA #REQUIRED
  srclang CDATA #REQUIRED datatype CDATA #REQUIRED>
<!ELEMENT body (tu*)><!ELEMENT tu ((note|prop)*, tuv+)><!ATTLIST tu tuid CDATA #IMPLIED>
<!ELEMENT note (#PCDATA)><!ELEMENT prop (#PCDATA)><!ATTLIST prop type CDATA #REQUIRED>
<!ELEMENT tuv ((note|prop)*, seg)><!ATTLIST tuv xml:lang CDATA #REQUIRED><!ELEMENT seg (#PCDATA)>`;

function require(program: string, debianPackage: string): void {
  if (spawnSync("which", [program]).status !== 0) {
    throw new Error(`${program} is not installed. On Debian: apt-get install ${debianPackage}`);
  }
}

const work = mkdtempSync(join(tmpdir(), "taiyaku-"));
async function memories(sourceLanguage: "ja" | "en"): Promise<(MemoryContent & { name: string; text: string })[]> {
  const bitext = reportBitext();
  const glossary = buildGlossary(extractTerms(bitext, { tokenizer: await createTokenizer() }));
  const memory = buildMemory(bitext, { sourceLanguage });
  const terms = buildTermMemory(glossary, { sourceLanguage });
  return [
    { name: "memory", text: formatTmx(memory), ...memory },
    { name: "terms", text: formatTmx(terms), ...terms },
  ];
}

describe.each(["ja", "en"] as const)("TMX with the source %s", (sourceLanguage) => {
  it("is valid by the document type", async () => {
    require("xmllint", "libxml2-utils");
    writeFileSync(join(work, "tmx14.dtd"), dtd);
    for (const { name, text } of await memories(sourceLanguage)) {
      const file = join(work, `${name}.${sourceLanguage}.tmx`);
      writeFileSync(file, text);
      expect(() => execFileSync("xmllint", ["--noout", "--nonet", "--valid", file])).not.toThrow();
    }
  });

  it("translates every one of its segments in OmegaT", async () => {
    require("omegat", "omegat");
    for (const { text, units } of await memories(sourceLanguage)) {
      const pairs = units.map(({ variants }) => variants.map((variant) => variant.text));
      const sources = pairs.map(([source = ""]) => source);
      const translated = translateWithOmegat(sources, text, sourceLanguage, otherLanguage(sourceLanguage));
      expect(translated).toEqual(pairs.map(([, target = ""]) => target));
    }
  });
});
