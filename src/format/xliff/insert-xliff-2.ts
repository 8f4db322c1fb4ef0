import type { Match } from "../../model";
import { escapeAttribute, formatAttributes } from "../../language/xml";
import { answerText, content, formatTarget, othersOf, type Answer, type Insertion } from "./answers";
import type { XliffUnit } from "./model";

/** What goes into a `segment` of XLIFF 2: its target and state; its other matches are added to those of its unit. */
export function insertIn2(answer: Answer, suggestions: Map<XliffUnit, string[]>): Insertion[] {
  const { segment, best } = answer;
  const others = othersOf(answer, best !== undefined);
  const { prefix, target, unit, attributes, tagEnd } = segment;
  const insertions: Insertion[] = [];
  let added = "";
  if (best !== undefined) {
    insertions.push({
      start: target[0],
      end: target[1],
      text: formatTarget(segment, answerText(answer), []),
    });
    if (attributes["state"] === undefined && !best.ambiguous) added += ' state="translated"';
  }
  if (others.length > 0) {
    let id = segment.id;
    if (id === null) {
      const ids = unit.ids as Set<string>;
      for (let number = 1; id === null; number += 1) if (!ids.has(`s${number}`)) id = `s${number}`;
      ids.add(id);
      added += ` id="${id}"`;
    }
    const items = suggestions.get(unit) ?? [];
    suggestions.set(unit, items);
    for (const match of others) items.push(matchIn2(match, id, prefix));
  }
  if (added !== "") insertions.push({ start: tagEnd, end: tagEnd, text: added });
  return insertions;
}

const matchNamespace = "urn:oasis:names:tc:xliff:matches:2.0";

function matchIn2(match: Match, id: string, prefix: string): string {
  const similarity = Number((match.rawScore * 100).toFixed(2));
  const quality = Number((match.score * 100).toFixed(2));
  return (
    `<mtc:match xmlns:mtc="${matchNamespace}" ref="#${escapeAttribute(id)}" type="tm" similarity="${similarity}" ` +
    `matchQuality="${quality}"${formatAttributes([["origin", match.origin.name ?? match.origin.file ?? undefined]])}>` +
    `<${prefix}source>${content(match.source)}</${prefix}source>` +
    `<${prefix}target>${content(match.target)}</${prefix}target></mtc:match>`
  );
}

/** The matches of a unit, in its list if it has one. */
export function listIn2(unit: XliffUnit, items: readonly string[]): Insertion {
  const list = items.join("");
  const text = unit.inList ? list : `<mtc:matches xmlns:mtc="${matchNamespace}">${list}</mtc:matches>`;
  return { start: unit.suggestionsAt, end: unit.suggestionsAt, text };
}
