import { formatJson, lookupToJson } from "../../format/results";
import { lookupTerm, type LookupResult } from "../../glossary/lookup";
import { compileGlossary } from "../../glossary/recognition";
import { formatAddress, TaiyakuError, type Term } from "../../model";
import type { Parsed } from "../command";
import { openGlossary } from "../files/glossary-file";
import { exitCodes, paint, type Io } from "../io";

/** The options of `taiyaku lookup`. */
interface LookupValues {
  readonly format: "text" | "json";
  readonly glossary?: string | undefined;
  readonly limit: string;
}

/** `taiyaku lookup TERM…`: entries of the shipped glossary, in either language. */
export async function lookup({ values, positionals }: Parsed<LookupValues>, io: Io): Promise<number> {
  const queries = positionals.includes("-") ? await readQueries(positionals, io) : positionals;
  if (queries.every((query) => query.trim() === ""))
    throw new TaiyakuError("invalid-argument", "Expected a term to look up, such as: taiyaku lookup 日英関係省庁");
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new TaiyakuError(
      "invalid-argument",
      `Expected --limit to be a whole number from 1, got \`${values.limit}\`.`,
    );
  }
  const index = compileGlossary(await openGlossary(values.glossary, io));
  const results = queries.map((query) => ({ query, entries: lookupTerm(query, index, { limit }) }));
  const found = results.flatMap(({ entries }) => entries);
  if (values.format === "json") io.stdout(formatJson(lookupToJson(found)));
  else io.print(found.map((entry) => card(entry, io)).join("\n"));
  for (const { query, entries } of results) if (entries.length === 0) io.stderr(`Nothing found for ${query}\n`);
  return found.length > 0 ? exitCodes.ok : exitCodes.findings;
}

/** `-` stands for the lines of standard input. */
async function readQueries(positionals: readonly string[], io: Io): Promise<string[]> {
  const { readLines } = await import("../files/read-files");
  const lines = (await readLines(io)).map((line) => line.trim()).filter((line) => line !== "");
  return positionals.flatMap((word) => (word === "-" ? lines : [word]));
}

function card({ ja, en, type, note, occurrences }: LookupResult, io: Io): string {
  const names = (terms: readonly Term[]): string =>
    terms.map(({ term, status }) => (status === "preferred" ? term : `${term} (${status})`)).join(", ");
  return [
    paint(io, "bold", `${names(ja)} = ${names(en)}`),
    paint(io, "dim", `  ${type}`),
    ...(note === undefined ? [] : [`  ${note}`]),
    ...occurrences.slice(0, 3).map((address) => paint(io, "dim", `  ${formatAddress(address)}`)),
    ...(occurrences.length > 3 ? [`  and ${String(occurrences.length - 3)} more places`] : []),
    "",
  ].join("\n");
}
