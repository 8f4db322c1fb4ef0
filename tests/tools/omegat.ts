import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = { source: "source", target: "target", tm: "tm", glossary: "glossary", dictionary: "dictionary" };

function project(from: string, into: string): string {
  const dirs = Object.values(folders).map((name) => `<${name}_dir>__DEFAULT__</${name}_dir>`);
  const tokenizer = (language: string): string =>
    `org.omegat.tokenizer.Lucene${language === "ja" ? "Japanese" : "English"}Tokenizer`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<omegat><project version="1.0">${dirs.join("")}` +
    `<glossary_file>__DEFAULT__</glossary_file><source_lang>${from}</source_lang><target_lang>${into}</target_lang>` +
    `<source_tok>${tokenizer(from)}</source_tok><target_tok>${tokenizer(into)}</target_tok>` +
    `<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations>` +
    `<remove_tags>false</remove_tags></project></omegat>\n`
  );
}

/** What OmegaT makes of source texts, one a paragraph, with a translation memory in its `tm/auto`. */
export function translateWithOmegat(
  sources: readonly string[],
  tmx: string,
  from: "en" | "ja",
  into: "en" | "ja",
): string[] {
  const work = mkdtempSync(join(tmpdir(), "taiyaku-omegat-"));
  for (const name of [...Object.values(folders), "omegat", "tm/auto"])
    mkdirSync(join(work, "project", name), { recursive: true });
  writeFileSync(join(work, "project", "omegat.project"), project(from, into));
  writeFileSync(join(work, "project", "tm", "auto", "memory.tmx"), tmx);
  writeFileSync(join(work, "project", "source", "text.txt"), sources.join("\n\n") + "\n");
  const config = `--config-dir=${join(work, "config")}`;
  execFileSync("omegat", [join(work, "project"), "--mode=console-translate", config, "--no-team"], { stdio: "pipe" });
  const target = readFileSync(join(work, "project", "target", "text.txt"), "utf8").replace(/^\ufeff/u, "");
  return target.trimEnd().split("\n\n");
}
