import { childrenOf, escapeAttribute, formatAttributes } from "../../language/xml";
import type { Match } from "../../model";
import { withSpace, writeTarget, type Answer } from "./answers";
import { editContent, setAttributes, type FileEdit } from "./edits";
import type { XliffUnit } from "./model";
import { writtenText } from "./place-codes";

const matchNamespace = "urn:oasis:names:tc:xliff:matches:2.0";

/** The edits of a `unit` of XLIFF 2: targets and states of its segments, and a `mtc:match` for each other match. */
export function editsOf2(unit: XliffUnit, answers: readonly Answer[], prefix: string): FileEdit[] {
  const ids = new Set(childrenOf(unit.element).flatMap(({ attributes }) => attributes["id"] ?? []));
  const edits: FileEdit[] = [];
  const items: string[] = [];
  for (const answer of answers) {
    const { filled, place, matches } = answer;
    const { file, segment } = place;
    const attributes: [string, string][] = [];
    if (filled !== null) {
      edits.push(editTarget(answer, prefix));
      if (!filled.match.ambiguous) attributes.push(["state", "translated"]);
    }
    const others = matches.filter((match) => match !== filled?.match && match.target !== filled?.match.target);
    let id = segment.holder.attributes["id"];
    if (others.length > 0 && id === undefined) {
      id = freeId(ids);
      attributes.push(["id", id]);
    }
    for (const match of others) items.push(matchElement(match, answer, { id: id ?? "", prefix }));
    const [end] = segment.holder.inner;
    const tag = file.slice(segment.holder.start, end);
    if (attributes.length > 0) {
      edits.push({ start: segment.holder.start, end, text: setAttributes(tag, attributes) });
    }
  }
  return items.length === 0 ? edits : [...edits, editList(unit, items.join(""), answers)];
}

function freeId(ids: Set<string>): string {
  let number = 1;
  while (ids.has(`s${String(number)}`)) number += 1;
  const id = `s${String(number)}`;
  ids.add(id);
  return id;
}

function editTarget(answer: Answer, prefix: string): FileEdit {
  const { file, segment } = answer.place;
  const content = withSpace(answer.filled?.written ?? "", answer.place);
  if (segment.target !== null) return editContent(file, segment.target, content, []);
  const { end } = segment.source;
  return { start: end, end, text: `<${prefix}target>${content}</${prefix}target>` };
}

function matchElement(match: Match, { content }: Answer, { id, prefix }: { id: string; prefix: string }): string {
  const similarity = Number((match.rawScore * 100).toFixed(2));
  const quality = Number((match.score * 100).toFixed(2));
  return (
    `<mtc:match xmlns:mtc="${matchNamespace}" ref="#${escapeAttribute(id)}" type="tm" similarity="${String(similarity)}" ` +
    `matchQuality="${String(quality)}"${formatAttributes([["origin", match.origin.name ?? match.origin.file ?? undefined]])}>` +
    `<${prefix}source>${writtenText(match.source)}</${prefix}source>` +
    `<${prefix}target>${writeTarget(match, content).written}</${prefix}target></mtc:match>`
  );
}

/** The matches of a unit go into its list if it has one; a list that is one empty tag cannot be added to. */
function editList(unit: XliffUnit, items: string, answers: readonly Answer[]): FileEdit {
  const file = answers[0]?.place.file ?? "";
  const list = childrenOf(unit.element, "matches").find(
    ({ start, inner }) => file.slice(start, inner[0]).at(-2) !== "/",
  );
  const start = list?.inner[0] ?? unit.element.inner[0];
  const text = list === undefined ? `<mtc:matches xmlns:mtc="${matchNamespace}">${items}</mtc:matches>` : items;
  return { start, end: start, text };
}
