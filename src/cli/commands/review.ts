import { compile } from "../../pipeline";
import { renderReview } from "../../report";
import { TaiyakuError, type Glossary, type Language } from "../../model";
import type { Parsed } from "../command";
import { readDecisions } from "../files/decisions-file";
import { readGlossaryFile } from "../files/glossary-file";
import { exitCodes, type Io } from "../io";
import { requireRelated } from "../require-related";
import { readBeads, type BeadsValues } from "../files/beads-file";
import { readPair, type PairValues } from "../files/document-pair";
import { writeFiles } from "../files/write-files";

/** The options of `taiyaku review`. */
interface ReviewValues extends PairValues, BeadsValues {
  readonly output: string;
  readonly decisions?: string | undefined;
  readonly glossary?: string | undefined;
  readonly force: boolean;
  readonly links: boolean;
  readonly "no-links": boolean;
  readonly "source-language": Language;
}

/** `taiyaku review EN JA`: one HTML file in which a person reads both documents and decides on the terms. */
export async function review({ values, positionals }: Parsed<ReviewValues>, io: Io): Promise<number> {
  const sourceLanguage = values["source-language"];
  if (values.output.trim() === "") throw new TaiyakuError("invalid-argument", "Expected --output to name a file.");
  if (values.links && values["no-links"])
    throw new TaiyakuError("invalid-argument", "Give --links or --no-links, not both.");
  const pair = await readPair({ files: positionals, ...values }, io);
  const decisions = values.decisions === undefined ? [] : await readDecisions(values.decisions, io);
  const glossary = await readGlossary(values.glossary, io);
  const { bitext, terms } = await compile(pair.english, pair.japanese, {
    links: !values["no-links"],
    ...(await readBeads(values, io)),
  });
  requireRelated([bitext], values.force);
  const page = renderReview(bitext, { terms, decisions, sourceLanguage, ...(glossary === null ? {} : { glossary }) });
  if (values.output === "-") io.stdout(page);
  else await writeFiles([{ path: values.output, text: page }]);
  return exitCodes.ok;
}

async function readGlossary(file: string | undefined, io: Io): Promise<Glossary | null> {
  return file === undefined ? null : (await readGlossaryFile(file, io, {})).glossary;
}
