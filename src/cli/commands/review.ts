import { compile } from "../../pipeline";
import type { Glossary } from "../../model";
import { renderReview } from "../../report";
import { TaiyakuError } from "../../model";
import { choose, parseArguments } from "../arguments";
import { readDecisions } from "../files/decisions-file";
import { readGlossaryFile } from "../files/glossary-file";
import { exitCodes, type Io } from "../io";
import { pairOptions, readPair } from "../files/document-pair";
import { writeFiles } from "../files/write-files";

/** `taiyaku review EN JA`: one HTML file in which a person reads both documents and decides on the terms. */
export async function review(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    ...pairOptions,
    output: { type: "string", short: "o", default: "review.html" },
    decisions: { type: "string" },
    glossary: { type: "string" },
    links: { type: "boolean", default: false },
    "source-language": { type: "string", default: "en" },
  });
  const sourceLanguage = choose("--source-language", values["source-language"], ["ja", "en"]);
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a file.");
  const pair = await readPair({ files: positionals, ...values }, io);
  const decisions = values.decisions === undefined ? [] : await readDecisions(values.decisions, io);
  const glossary = await readGlossary(values.glossary, io);
  const { bitext, terms } = await compile(pair.english, pair.japanese, { links: values.links });
  const page = renderReview(bitext, { terms, decisions, sourceLanguage, ...(glossary === null ? {} : { glossary }) });
  if (values.output === "-") io.stdout(page);
  else await writeFiles([{ path: values.output, text: page }]);
  return exitCodes.ok;
}

async function readGlossary(file: string | undefined, io: Io): Promise<Glossary | null> {
  return file === undefined ? null : (await readGlossaryFile(file, io, {})).glossary;
}
