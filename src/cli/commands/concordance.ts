import { concordanceToJson } from "../../format/results";
import { TaiyakuError, type ConcordanceHit } from "../../model";
import type { Parsed } from "../command";
import { exitCodes, paint, type Io } from "../io";
import { openMemory } from "../files/memory-file";
import { given, readCount, readDirection, type MemoryValues } from "../memory-options";

/** The options of `taiyaku concordance`. */
interface ConcordanceValues extends MemoryValues {
  readonly limit?: string | undefined;
  readonly "match-case": boolean;
  readonly format: "text" | "json";
}

/** `taiyaku concordance PHRASE`: the units in which a phrase occurs. */
export async function runConcordance({ values, positionals }: Parsed<ConcordanceValues>, io: Io): Promise<number> {
  const phrase = positionals.join(" ");
  const options = given({
    limit: readCount("--limit", values.limit),
    direction: readDirection(values.from, values.to),
    matchCase: values["match-case"],
  });
  if (phrase.trim() === "") {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected a phrase, such as: taiyaku concordance 産業 --memory memory.tmx",
    );
  }
  const memory = await openMemory(values.memory ?? [], io, values["on-defect"]);
  const hits = memory.searchConcordance(phrase, options);
  if (values.format === "json") io.stdout(`${JSON.stringify(concordanceToJson(phrase, hits))}\n`);
  else io.print(hits.map((hit) => card(hit, io)).join(""));
  if (hits.length === 0) io.stderr(`Nothing found for ${phrase}\n`);
  return hits.length > 0 ? exitCodes.ok : exitCodes.findings;
}

/** The phrase between brackets that Japanese text hardly has. */
function card({ text, ranges, translation }: ConcordanceHit, io: Io): string {
  let shown = "";
  let cursor = 0;
  for (const [start, end] of ranges) {
    shown += `${text.slice(cursor, start)}${paint(io, "bold", `[${text.slice(start, end)}]`)}`;
    cursor = end;
  }
  return `${shown}${text.slice(cursor)}\n  ${translation?.text ?? "(no translation)"}\n`;
}
