import { childrenOf, formatAttributes, localName, type XmlElement } from "../../language/xml";
import type { Match } from "../../model";
import { withSpace, writeTarget, type Answer } from "./answers";
import { editAttributes, editContent, type FileEdit } from "./edits";
import type { SegmentPlace, XliffDialect } from "./dialect-model";
import { writtenText } from "./place-codes";

/** The answers to the segments of one `trans-unit`, in order. */
export interface UnitAnswers {
  readonly answers: readonly Answer[];
  readonly dialect: XliffDialect | null;
  /** The prefix of XLIFF's own names, with its colon. */
  readonly prefix: string;
}

/** The edits of a `trans-unit` of XLIFF 1.2: its targets with their states, and an `alt-trans` for each other match. */
export function editsOf12({ answers, dialect, prefix }: UnitAnswers): FileEdit[] {
  const [first] = answers;
  if (first === undefined) return [];
  const filled = answers.filter((answer) => answer.filled !== null);
  const targets = filled.length === 0 ? [] : editTargets(answers, filled, { dialect, prefix });
  const states = filled.flatMap(({ place, filled: answer }) =>
    dialect === null || answer === null ? [] : dialect.state(place, stateOf(answer.match)),
  );
  return [...targets, ...states, ...(dialect === null ? editAlternatives(answers, prefix) : [])];
}

function stateOf(match: Match): Parameters<XliffDialect["state"]>[1] {
  return {
    score: match.score,
    isContext: match.type === "context",
    isAmbiguous: match.ambiguous,
    origin: match.origin.name ?? match.origin.file ?? undefined,
  };
}

type Names = Pick<UnitAnswers, "dialect" | "prefix">;

function editTargets(answers: readonly Answer[], filled: readonly Answer[], names: Names): FileEdit[] {
  const [{ place }] = filled as [Answer];
  const { unit, file } = place;
  const [target] = childrenOf(unit.element, "target");
  const isWhole = filled.length === unit.segments.length;
  const attributes = names.dialect === null && isWhole ? standardState(filled) : [];
  // Each segment has its place in the target already.
  if (filled.every(({ place: { segment } }) => segment.target !== null && segment.target !== target)) {
    const edits = filled.map((answer) =>
      editContent(file, answer.place.segment.target as XmlElement, textOf(answer), []),
    );
    return target === undefined || attributes.length === 0
      ? edits
      : [editAttributes(file, target, attributes), ...edits];
  }
  const content = unit.segments.some(({ id }) => id !== "")
    ? mirrored(answers, names.prefix)
    : textOf(filled[0] as Answer);
  if (target !== undefined) return [editContent(file, target, content, attributes)];
  const after = childrenOf(unit.element, "seg-source")[0] ?? childrenOf(unit.element, "source")[0];
  const end = after?.end ?? unit.element.inner[0];
  const tag = `${names.prefix}target`;
  return [{ start: end, end, text: `<${tag}${formatAttributes(attributes)}>${content}</${tag}>` }];
}

function standardState(filled: readonly Answer[]): [string, string][] {
  const isAmbiguous = filled.some(({ filled: answer }) => answer?.match.ambiguous === true);
  return [
    ["state", isAmbiguous ? "needs-review-translation" : "translated"],
    ["state-qualifier", "exact-match"],
  ];
}

function textOf({ place, filled }: Answer): string {
  return filled === null ? "" : withSpace(filled.written, place);
}

/** The source with its marks and the codes around them, each segment with its translation or empty. */
function mirrored(answers: readonly Answer[], prefix: string): string {
  const [{ place }] = answers as [Answer];
  const { file, unit } = place;
  const texts = new Map(answers.map((answer) => [answer.place.segment.source, textOf(answer)] as const));
  const sources = new Set(unit.segments.map(({ source }) => source));
  const [whole] = childrenOf(unit.element, "source");
  const container = childrenOf(unit.element, "seg-source")[0] ?? whole;
  const write = (element: XmlElement): string => {
    if (sources.has(element)) {
      const text = texts.get(element) ?? existing(place, element);
      return `<${prefix}mrk mtype="seg"${formatAttributes([["mid", element.attributes["mid"]]])}>${text}</${prefix}mrk>`;
    }
    if (element.children.length === 0 || !holdsSegment(element, sources)) return file.slice(element.start, element.end);
    return file.slice(element.start, element.inner[0]) + inside(element) + file.slice(element.inner[1], element.end);
  };
  const inside = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (child.name !== null) return write(child);
        const last = child.runs.at(-1);
        return last === undefined ? "" : file.slice(child.start, last.original + last.originalLength);
      })
      .join("");
  return container === undefined ? "" : inside(container);
}

/** The translation that a segment has, where the target is written anew around it. */
function existing({ file, unit }: SegmentPlace, source: XmlElement): string {
  const target = unit.segments.find((segment) => segment.source === source)?.target;
  return target == null ? "" : file.slice(...target.inner);
}

function holdsSegment(element: XmlElement, sources: ReadonlySet<XmlElement>): boolean {
  return childrenOf(element).some((child) => sources.has(child) || holdsSegment(child, sources));
}

function editAlternatives(answers: readonly Answer[], prefix: string): FileEdit[] {
  const [{ place }] = answers as [Answer];
  const [target] = childrenOf(place.unit.element, "target");
  const after =
    target ?? childrenOf(place.unit.element).findLast((child) => /^(?:seg-)?source$/u.test(localName(child)));
  const text = answers
    .flatMap(({ place: { segment }, content, matches, filled }) =>
      matches
        .filter((match) => match !== filled?.match && match.target !== filled?.match.target)
        .map(
          (match) =>
            `<${prefix}alt-trans${formatAttributes([
              ["mid", segment.id === "" ? undefined : segment.id],
              ["match-quality", `${String(Math.floor(match.score * 100))}%`],
              ["origin", match.origin.name ?? match.origin.file ?? undefined],
            ])}><${prefix}source>${writtenText(match.source)}</${prefix}source>` +
            `<${prefix}target>${writeTarget(match, content).written}</${prefix}target></${prefix}alt-trans>`,
        ),
    )
    .join("");
  const end = after?.end ?? place.unit.element.inner[0];
  return text === "" ? [] : [{ start: end, end, text }];
}
