import { formatAttributes } from "../../language/xml";
import { answerText, content, formatTarget, othersOf, type Answer, type Insertion } from "./answers";
import type { XliffSegment } from "./model";

/** What goes into a `trans-unit` of XLIFF 1.2: its target, and an `alt-trans` for each other match. */
export function insertIn12(group: readonly Answer[], isFilled: boolean): Insertion[] {
  const [first] = group;
  if (first === undefined) return [];
  const { prefix, target } = first.segment;
  const state = group.some(({ best }) => best?.ambiguous) ? "needs-review-translation" : "translated";
  const filled = isFilled
    ? formatTarget(first.segment, targetIn12(group), [
        ["state", state],
        ["state-qualifier", "exact-match"],
      ])
    : "";
  const alternatives = group.flatMap((answer) =>
    othersOf(answer, isFilled).map(
      (match) =>
        `<${prefix}alt-trans${formatAttributes([
          ["mid", midOf(answer.segment)],
          ["match-quality", `${Math.floor(match.score * 100)}%`],
          ["origin", match.origin.name ?? match.origin.file ?? undefined],
        ])}><${prefix}source>${content(match.source)}</${prefix}source>` +
        `<${prefix}target>${content(match.target)}</${prefix}target></${prefix}alt-trans>`,
    ),
  );
  if (filled === "" && alternatives.length === 0) return [];
  // An empty target that is not filled stays, and what follows it goes behind.
  const [start, end] = target;
  return [{ start: filled === "" ? end : start, end, text: filled + alternatives.join("") }];
}

function midOf({ part }: XliffSegment): string | undefined {
  const piece = part?.of[part.index];
  return typeof piece === "object" ? piece.mid : undefined;
}

/** The target of a unit, cut as its source is. */
function targetIn12(group: readonly Answer[]): string {
  const prefix = group[0]?.segment.prefix ?? "";
  const cut = group[0]?.segment.part?.of;
  if (cut === undefined) return group[0] === undefined ? "" : answerText(group[0]);
  return cut
    .map((piece, index) => {
      if (typeof piece === "string") return content(piece);
      const answer = group.find(({ segment }) => segment.part?.index === index);
      const mid = formatAttributes([["mid", piece.mid]]);
      return `<${prefix}mrk mtype="seg"${mid}>${answer === undefined ? "" : answerText(answer)}</${prefix}mrk>`;
    })
    .join("");
}
