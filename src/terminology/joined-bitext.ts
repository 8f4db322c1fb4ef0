import type { Bitext, Document, Language, Occurrence, Range, TermCandidate } from "../model";

/** Several bitexts as one, and the way back. */
export interface JoinedBitext {
  readonly bitext: Bitext;
  /** For each of the bitexts the candidates that stand in it, with their places there and its own ranges. */
  readonly divide: (terms: readonly TermCandidate[]) => TermCandidate[][];
}

/** What parts the texts of two documents. */
const separator = "\n\n";

/**
 * Several bitexts as one, so that what is counted and learnt in one of them serves all. Every address names its bitext in
 * `file`; ranges are those of the documents one behind the other.
 *
 * @param parts with what addresses call them
 * @example
 * const { bitext, divide } = joinBitexts([{ bitext: first, file: "2024.md" }, { bitext: second, file: "2025.md" }]);
 * divide(extractTerms(bitext, { tokenizer }))[1]; // those of the second, found with the help of the first
 */
export function joinBitexts(parts: readonly { readonly bitext: Bitext; readonly file: string }[]): JoinedBitext {
  const starts = { en: startsOf(parts, "en"), ja: startsOf(parts, "ja") };
  const beads = parts.flatMap(({ bitext, file }, part) =>
    bitext.beads.map((bead) => {
      const { section, item } = bead.address;
      return {
        ...bead,
        address: { file, section, item },
        en: shifted(bead.en, starts.en[part]!),
        ja: shifted(bead.ja, starts.ja[part]!),
      };
    }),
  );
  const documentOf = (language: Language): Document => {
    const documents = parts.map(({ bitext }, part) => {
      const { blocks, sections, notes } = bitext[language];
      return shifted({ blocks, sections, notes }, starts[language][part]!);
    });
    return {
      language,
      text: parts.map(({ bitext }) => bitext[language].text).join(separator),
      title: null,
      blocks: documents.flatMap(({ blocks }) => blocks),
      sections: documents.flatMap(({ sections }) => sections),
      notes: documents.flatMap(({ notes }) => notes),
      findings: [],
    };
  };
  const numbers = new Map(parts.map(({ file }, part) => [file, part]));
  const own = (occurrence: Occurrence, part: number): Occurrence => {
    const { en, ja } = occurrence.ranges;
    const back = (range: Range, start: number): Range => [range[0] - start, range[1] - start];
    const ranges = {
      ...(en && { en: back(en, starts.en[part]!) }),
      ...(ja && { ja: back(ja, starts.ja[part]!) }),
    };
    return { ...occurrence, ranges };
  };
  return {
    bitext: { en: documentOf("en"), ja: documentOf("ja"), beads, findings: [] },
    divide: (terms) => {
      const divided = parts.map((): TermCandidate[] => []);
      for (const term of terms) {
        const places = new Map<number, Occurrence[]>();
        for (const occurrence of term.occurrences) {
          const part = numbers.get(occurrence.file ?? "");
          if (part === undefined) continue;
          const known = places.get(part);
          if (known === undefined) places.set(part, [own(occurrence, part)]);
          else known.push(own(occurrence, part));
        }
        for (const [part, occurrences] of places) divided[part]!.push({ ...term, occurrences });
      }
      return divided;
    },
  };
}

function startsOf(parts: readonly { readonly bitext: Bitext }[], language: Language): number[] {
  let start = 0;
  return parts.map(({ bitext }) => {
    const own = start;
    start += bitext[language].text.length + separator.length;
    return own;
  });
}

/** A part of a document as it is where its text begins later: every `range`, and every `original` of a run. */
function shifted<Node>(node: Node, by: number): Node {
  if (by === 0 || typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((each: unknown) => shifted(each, by)) as Node;
  const entries = Object.entries(node).map(([key, value]: [string, unknown]) => {
    if (key === "range") return [key, (value as Range).map((end) => end + by)];
    return [key, key === "original" ? (value as number) + by : shifted(value, by)];
  });
  return Object.fromEntries(entries) as Node;
}
