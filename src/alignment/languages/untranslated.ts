import type { Bead, Finding, Segment } from "../../model";
import { hasJapanese } from "../../language";
import { hasEnglishWord, isEnglishText } from "./english-text";

/**
 * Marks the beads whose Japanese side is still English, with one finding for each run of them. Names, numbers and code are
 * the same in both languages and do not count, but a heading such as `Use` does next to English sentences.
 */
export function markUntranslated(beads: readonly Bead[]): { readonly beads: Bead[]; readonly findings: Finding[] } {
  const inOrder = beads
    .filter(({ kind }) => kind !== "code")
    .flatMap((bead) => bead.ja.map((segment) => ({ bead, segment })))
    .sort((a, b) => a.segment.range[0] - b.segment.range[0]);
  const marked = new Set<Segment>();
  const findings: Finding[] = [];
  for (let start = 0; start < inOrder.length;) {
    let end = start;
    while (end < inOrder.length && isWithoutJapanese(inOrder[end]?.segment)) end += 1;
    const run = inOrder.slice(start, end);
    const isText = run.map(({ segment }) => isEnglishText(segment.text));
    const isNextToText = (index: number): boolean => isText[index - 1] === true || isText[index + 1] === true;
    const found = run.filter(
      ({ bead, segment }, index) => isText[index] === true || (isNextToText(index) && repeatsEnglish(bead, segment)),
    );
    for (const { segment } of found) marked.add(segment);
    const [first] = found;
    if (first !== undefined) findings.push(untranslatedFinding(found, first.bead));
    start = Math.max(end, start + 1);
  }
  const isMarked = (bead: Bead): boolean => bead.ja.some((segment) => marked.has(segment));
  return { beads: beads.map((bead) => (isMarked(bead) ? { ...bead, untranslated: true } : bead)), findings };
}

function isWithoutJapanese(segment: Segment | undefined): boolean {
  return segment !== undefined && !hasJapanese(segment.text);
}

/** Whether a segment with words is the same in the English of its bead. */
function repeatsEnglish(bead: Bead, segment: Segment): boolean {
  return hasEnglishWord(segment.text) && bead.en.some(({ text }) => text === segment.text);
}

function untranslatedFinding(
  run: readonly { readonly segment: Segment }[],
  { address, japaneseAddress }: Bead,
): Finding {
  const texts = run.map(({ segment }) => segment.text);
  const [start, end] = [run[0]?.segment.range[0] ?? 0, run.at(-1)?.segment.range[1] ?? 0];
  const count = `${String(run.length)} ${run.length === 1 ? "segment" : "segments"}`;
  return {
    ruleId: "untranslated",
    severity: "warning",
    message: `The Japanese still has ${count} in English: “${shortened(texts[0] ?? "")}”. Translate the text.`,
    address: japaneseAddress ?? address,
    language: "ja",
    range: [start, end],
    actual: texts.join(" "),
  };
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
