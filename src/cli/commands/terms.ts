import { alignDocuments } from "../../alignment";
import { parseDocument } from "../../document";
import { formatJson, termsToJson } from "../../format";
import { createTokenizer } from "../../language";
import { formatAddress, type TermCandidate } from "../../model";
import { extractTerms } from "../../terminology";
import { choose, parseArguments } from "../arguments";
import { exitCodes, type Io } from "../io";
import { pairOptions, readPair } from "../pair";

/** `taiyaku terms EN JA`: the pairs of terms, the surest first. */
export async function terms(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, { ...pairOptions, format: { type: "string", default: "text" } });
  const format = choose("--format", values.format, ["text", "json"]);
  const { english, japanese } = await readPair({ files: positionals, ...values }, io);
  const bitext = alignDocuments(parseDocument(english.text, english), parseDocument(japanese.text, japanese));
  const found = extractTerms(bitext, { tokenizer: await createTokenizer() });
  io.stdout(format === "json" ? formatJson(termsToJson(found)) : found.map(describe).join(""));
  return exitCodes.ok;
}

function describe({ ja, en, score, type, evidence, occurrences }: TermCandidate): string {
  const why = evidence.map(({ kind }) => kind).join(", ");
  const first = occurrences[0] ? formatAddress(occurrences[0]) : "";
  const more = occurrences.length > 1 ? ` and ${String(occurrences.length - 1)} more` : "";
  return `${score.toFixed(2)}  ${ja} = ${en}  (${type}; ${why}; ${first}${more})\n`;
}
