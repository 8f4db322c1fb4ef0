import { alignDocuments } from "../../alignment";
import { parseDocument } from "../../document";
import { formatJson, termsToJson } from "../../format";
import { findGlossaryTerms } from "../../glossary";
import { createTokenizer } from "../../language";
import { formatAddress, type TermCandidate } from "../../model";
import { extractTerms } from "../../terminology";
import { choose, parseArguments } from "../arguments";
import { openGlossary } from "../glossary-file";
import { exitCodes, paint, type Io } from "../io";
import { lexiconOptions, readLexicons } from "../lexicon-file";
import { pairOptions, readDocument, readPair } from "../pair";

/** `taiyaku terms EN JA`: the pairs of terms, the surest first; `taiyaku terms FILE`: the glossary's terms in one document. */
export async function terms(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    ...pairOptions,
    ...lexiconOptions,
    glossary: { type: "string" },
    links: { type: "boolean", default: false },
    format: { type: "string", default: "text" },
  });
  const format = choose("--format", values.format, ["text", "json"]);
  const [file] = positionals;
  const single = positionals.length === 1 && values.english === undefined && values.japanese === undefined;
  const found =
    single && file !== undefined
      ? await termsOfDocument(file, values.encoding, values.glossary, io)
      : await termsOfPair({ files: positionals, ...values }, values, io);
  io.stdout(format === "json" ? formatJson(termsToJson(found)) : found.map((term) => describe(term, io)).join(""));
  return exitCodes.ok;
}

async function termsOfPair(
  given: Parameters<typeof readPair>[0],
  chosen: { readonly lexicon?: string[] | undefined; readonly links: boolean },
  io: Io,
): Promise<TermCandidate[]> {
  const { english, japanese } = await readPair(given, io);
  const options = await readLexicons(chosen.lexicon, io);
  const tokenizer = createTokenizer();
  const bitext = alignDocuments(parseDocument(english.text, english), parseDocument(japanese.text, japanese), options);
  return extractTerms(bitext, { tokenizer: await tokenizer, links: chosen.links });
}

async function termsOfDocument(
  file: string,
  encoding: readonly string[] | undefined,
  glossaryFile: string | undefined,
  io: Io,
): Promise<TermCandidate[]> {
  const source = await readDocument(file, encoding, io);
  const document = parseDocument(source.text, source);
  const glossary = await openGlossary(glossaryFile, io);
  const morphology = document.language === "ja" ? { tokenizer: await createTokenizer() } : {};
  return findGlossaryTerms(document, glossary, morphology);
}

function describe({ ja, en, score, type, evidence, occurrences }: TermCandidate, io: Io): string {
  const why = evidence.map(({ kind }) => kind).join(", ");
  const first = occurrences[0] ? formatAddress(occurrences[0]) : "";
  const more = occurrences.length > 1 ? ` and ${String(occurrences.length - 1)} more` : "";
  const remark = paint(io, "dim", `(${type}; ${why}; ${first}${more})`);
  return `${score.toFixed(2)}  ${paint(io, "bold", `${ja} = ${en}`)}  ${remark}\n`;
}
