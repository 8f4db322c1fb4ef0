import { alignSegments, summarizeAlignment, writeBeadTable } from "../../alignment";
import { alignmentToJson, formatJson } from "../../format";
import { formatAddress, type Bead, type Bitext, type Document, type Language, type Segment } from "../../model";
import type { Parsed } from "../command";
import { findingLines } from "../finding-lines";
import { exitCodes, type Io } from "../io";
import { alignPair } from "../../pipeline";
import { readLexicons } from "../files/lexicon-file";
import { readBeads, type BeadsValues } from "../files/beads-file";
import { readPair, type DocumentPair, type PairValues } from "../files/document-pair";

/** The options of `taiyaku align`. */
interface AlignValues extends PairValues, BeadsValues {
  readonly flat: boolean;
  readonly lexicon?: readonly string[] | undefined;
  readonly format: "text" | "json" | "tsv";
}

/** `taiyaku align EN JA`: the segments of both documents, side by side. */
export async function align({ values, positionals }: Parsed<AlignValues>, io: Io): Promise<number> {
  const pair = await readPair({ files: positionals, ...values }, io);
  const options = { ...(await readLexicons(values.lexicon, io)), ...(await readBeads(values, io)) };
  const bitext = values.flat ? alignLines(pair, options) : alignStructured(pair, options);
  if (values.format === "tsv") io.stdout(writeBeadTable(bitext));
  else if (values.format === "json") io.stdout(formatJson(alignmentToJson(bitext)));
  else io.print(describe(bitext));
  return exitCodes.ok;
}

type Options = Awaited<ReturnType<typeof readLexicons>> & Awaited<ReturnType<typeof readBeads>>;

function alignStructured({ english, japanese }: DocumentPair, options: Options): Bitext {
  return alignPair(english, japanese, options);
}

/** Each line of either document is a segment, whatever it looks like. */
function alignLines({ english, japanese }: DocumentPair, options: Options): Bitext {
  const en = linesOf(english.text);
  const ja = linesOf(japanese.text);
  const texts = (segments: readonly Segment[]): string[] => segments.map(({ text }) => text);
  const beads = alignSegments(texts(en), texts(ja), options).map((bead): Bead => ({
    address: { section: [], item: null },
    kind: "paragraph",
    en: en.slice(...bead.en),
    ja: ja.slice(...bead.ja),
    score: Math.round(bead.score * 1000) / 1000,
  }));
  return { en: lineDocument("en", english), ja: lineDocument("ja", japanese), beads, findings: [] };
}

function lineDocument(language: Language, { text, file }: DocumentPair["english"]): Document {
  return { language, text, file, title: null, blocks: [], sections: [], notes: [], findings: [] };
}

function linesOf(text: string): Segment[] {
  return [...text.matchAll(/[^\r\n]+/gu)]
    .filter(([line]) => line.trim() !== "")
    .map(({ 0: line, index }) => ({
      text: line.trim(),
      range: [index, index + line.length],
      runs: [{ offset: 0, original: index + line.length - line.trimStart().length, length: line.trim().length }],
    }));
}

function describe(bitext: Bitext): string {
  const { beads, findings } = bitext;
  const { share } = summarizeAlignment({ beads });
  return [
    ...beads.map(describeBead),
    ...(findings.length > 0 ? [findingLines(bitext).join("")] : []),
    `Aligned: ${(100 * share).toFixed(1)} % of the segments\n`,
  ].join("\n");
}

function describeBead({ address, kind, en, ja, score }: Bead): string {
  return [
    `${formatAddress(address) || "(front)"}  ${kind} ${String(en.length)}-${String(ja.length)}  ${score.toFixed(2)}`,
    ...en.map(({ text }) => `  en  ${text}`),
    ...ja.map(({ text }) => `  ja  ${text}`),
    "",
  ].join("\n");
}
