import { matchesToJson } from "../../format/results";
import { TaiyakuError, type Match } from "../../model";
import type { Parsed } from "../command";
import { readLines } from "../files/read-files";
import { exitCodes, type Io } from "../io";
import { openMemory } from "../files/memory-file";
import { given, readCount, readDirection, readScore, type MemoryValues } from "../memory-options";

/** The options of `taiyaku match`. */
interface MatchValues extends MemoryValues {
  readonly "minimum-score"?: string | undefined;
  readonly limit?: string | undefined;
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  readonly format: "text" | "json";
}

/** `taiyaku match TEXT`: the units that answer a text, or each line of standard input. */
export async function runMatch({ values, positionals }: Parsed<MatchValues>, io: Io): Promise<number> {
  const options = given({
    minimumScore: readScore("--minimum-score", values["minimum-score"]),
    limit: readCount("--limit", values.limit),
    direction: readDirection(values.from, values.to),
    previous: values.previous,
    next: values.next,
  });
  if (positionals.every((word) => word.trim() === "")) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected a text, such as: taiyaku match 第5条の規定 --memory memory.tmx",
    );
  }
  if (positionals.includes("-") && values.memory?.includes("-")) {
    throw new TaiyakuError("invalid-argument", "Expected - for the text or for --memory, not for both.");
  }
  const memory = await openMemory(values.memory ?? [], io, values["on-defect"]);
  const queries = positionals.includes("-") ? await readLines(io) : [positionals.join(" ")];
  let found = 0;
  for (const query of queries) {
    const matches = memory.match(query, options);
    found += matches.length;
    if (values.format === "json") io.stdout(`${JSON.stringify(matchesToJson(query, matches))}\n`);
    else io.print(card(query, matches));
  }
  return found > 0 ? exitCodes.ok : exitCodes.findings;
}

function card(query: string, matches: readonly Match[]): string {
  if (matches.length === 0) return `${query}\n  nothing\n\n`;
  const lines = matches.flatMap((match) => {
    const { file, address, name } = match.origin;
    const places = [name, file, address].filter((place) => place !== null);
    const type = match.ambiguous ? `${match.type}, ambiguous` : match.type;
    return [
      `  ${String(Math.floor(match.score * 100)).padStart(3)} % ${type}${places.length > 0 ? `  (${places.join(", ")})` : ""}`,
      `        ${match.source}`,
      `        ${match.target}`,
    ];
  });
  return [query, ...lines, "", ""].join("\n");
}
