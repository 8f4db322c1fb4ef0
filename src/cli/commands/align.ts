import { alignDocuments } from "../../alignment";
import { parseDocument } from "../../document";
import { alignmentToJson, formatJson } from "../../format";
import { formatAddress, type Bead, type Bitext } from "../../model";
import { choose, parseArguments } from "../arguments";
import { exitCodes, type Io } from "../io";
import { pairOptions, readPair } from "../pair";

/** `taiyaku align EN JA`: the segments of both documents, side by side. */
export async function align(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, { ...pairOptions, format: { type: "string", default: "text" } });
  const format = choose("--format", values.format, ["text", "json"]);
  const { english, japanese } = await readPair({ files: positionals, ...values }, io);
  const bitext = alignDocuments(parseDocument(english.text, english), parseDocument(japanese.text, japanese));
  io.stdout(format === "json" ? formatJson(alignmentToJson(bitext)) : describe(bitext));
  return exitCodes.ok;
}

function describe({ beads, findings }: Bitext): string {
  return [...beads.map(describeBead), ...findings.map(({ severity, message }) => `${severity}: ${message}\n`)].join(
    "\n",
  );
}

function describeBead({ address, kind, en, ja, score }: Bead): string {
  return [
    `${formatAddress(address) || "(front)"}  ${kind} ${String(en.length)}-${String(ja.length)}  ${score.toFixed(2)}`,
    ...en.map(({ text }) => `  en  ${text}`),
    ...ja.map(({ text }) => `  ja  ${text}`),
    "",
  ].join("\n");
}
