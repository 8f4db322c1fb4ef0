import { expectArguments, listOf, termCandidate, text as textShape } from "../../model/shapes";
import { addressKey, plainAddress, type TermCandidate } from "../../model";
import { parseDecisions, writeDecisions, type Decision } from "./decision-rows";

/** Marks a proposal: who takes the mark away decides. */
const proposal = "# ";

/**
 * A decisions file with a proposal for each candidate that it does not speak of yet: a line that is a comment as long as `# ` stands
 * before it. What stands in the file already stays as it is, line by line, so that nothing decided is lost or moved.
 *
 * @param text of the decisions file; empty for a new one
 * @throws TaiyakuError `invalid-data` with the line, if the file is none
 * @example
 * proposeDecisions([{ ja: "半導体", en: "semiconductor", score: 0.9, … }])
 * //=> "decision\tja\ten\ttype\tstatus\taddress\tnote\n# accept\t半導体\tsemiconductor\t…"
 */
export function proposeDecisions(candidates: readonly TermCandidate[], text = ""): string {
  expectArguments({ candidates, text }, { candidates: listOf(termCandidate), text: textShape });
  const decided = parseDecisions(text);
  const lines = text.split(/\r?\n/u).filter((line) => line.startsWith(proposal));
  const header = text.split(/\r?\n/u).find((line) => line.trim() !== "" && !line.startsWith("#"));
  // Proposals of an earlier run, which nobody has taken up yet.
  const proposed = header === undefined ? [] : parseProposals(header, lines);
  const known = new Set([...decided, ...proposed].map(keyOf));
  const fresh = candidates
    .map((candidate): Decision => {
      const { ja, en, type, score, evidence, occurrences } = candidate;
      const addresses = new Map(occurrences.map((occurrence) => [addressKey(occurrence), plainAddress(occurrence)]));
      return {
        decision: "accept",
        ja: flat(ja),
        en: flat(en),
        type,
        occurrences: [...addresses.values()],
        note: flat(`${score.toFixed(2)} ${evidence.map(({ kind }) => kind).join(", ")}${remarksOf(candidate)}`),
      };
    })
    .filter((decision) => !known.has(keyOf(decision)) && known.add(keyOf(decision)));
  const [head = "", ...rows] = writeDecisions(fresh).trimEnd().split("\n");
  const start = header === undefined ? [...(text === "" ? [] : [text.trimEnd()]), head] : [text.replace(/\n+$/u, "")];
  return `${[...start, ...toColumns(head, header ?? head, rows).map((row) => proposal + row)].join("\n")}\n`;
}

function parseProposals(header: string, lines: readonly string[]): Decision[] {
  return lines.flatMap((line) => {
    try {
      return parseDecisions(`${header}\n${line.slice(proposal.length)}\n`);
    } catch {
      // A remark of a person.
      return [];
    }
  });
}

/** Rows in the columns of the file that they are added to. */
function toColumns(from: string, to: string, rows: readonly string[]): string[] {
  const names = from.split("\t");
  const wanted = to.split("\t").map((name) => names.indexOf(name.trim().toLowerCase()));
  return rows.map((row) => {
    const cells = row.split("\t");
    return wanted.map((at) => cells[at] ?? "").join("\t");
  });
}

function keyOf({ ja, en, newJa, newEn }: Decision): string {
  return `${newJa ?? ja}\t${newEn ?? en}`.normalize("NFKC").toLowerCase();
}

function flat(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function remarksOf({ variants, rivals, slips }: TermCandidate): string {
  const list = (what: string, terms: readonly string[]): string =>
    terms.length > 0 ? `; ${what} ${terms.join(", ")}` : "";
  return (
    list("also", [...(variants?.ja ?? []), ...(variants?.en ?? [])]) +
    list("or", [...(rivals?.ja ?? []), ...(rivals?.en ?? [])]) +
    list("slip?", slips ?? [])
  );
}
