import type { Language } from "../../model";
import { isAnnex, kindLabel } from "../headings/heading-labels";
import type { Line } from "../input/lines";
import { findMarker } from "./markers";

/** No heading that only its neighbours prove is longer, in characters. */
const longest = { en: 90, ja: 40 };

interface Member {
  readonly line: Line;
  readonly ordinal: number;
  /** Its place among the lines that are written. */
  readonly at: number;
}

/**
 * The lines that are headings because others of their form count on from them: `1 Scope` and later `2 Terms`, `Step 1` and
 * `Step 2`, `原則１` and `原則２`, each with text of its own. Alone each of them might be anything.
 */
export function findChains(lines: readonly Line[], language: Language): ReadonlySet<Line> {
  const chains = new Map<string, Member[]>();
  const found = new Set<Line>();
  const finish = (members: readonly Member[]): void => {
    // Entries of a list follow each other at once; headings have text between them.
    const apart = members.filter(({ at }, index) => at + 1 < (members[index + 1]?.at ?? Infinity)).length;
    if (members.length >= 2 && apart > 0.5 * members.length) for (const { line } of members) found.add(line);
  };
  let annex = "";
  let at = 0;
  lines.forEach((line, index) => {
    if (line.blank) return;
    at += 1;
    const head = line.text.trim();
    if (head.length > longest[language] || /[.。;；,、，:：!?！？]$/u.test(head)) return;
    const apart =
      (lines[index - 1]?.blank ?? true) || /[.。!?！？」）)]\s*$/u.test(lines[index - 1]?.text.slice(-8) ?? "");
    if (!apart) return;
    annex = annexLetter(head) ?? annex;
    const lettered = /^(?<letter>[A-Z])[.．]\d/u.exec(head.normalize("NFKC"))?.groups?.["letter"];
    if (lettered !== undefined && lettered === annex) found.add(line);
    for (const { style, ordinal } of formsOf(line, head)) {
      const chain = chains.get(style);
      if (ordinal <= 1 || chain === undefined) {
        if (chain) finish(chain);
        chains.set(style, [{ line, ordinal, at }]);
      } else if (chain?.at(-1)?.ordinal === ordinal - 1) chain.push({ line, ordinal, at });
    }
  });
  for (const chain of chains.values()) finish(chain);
  return found;
}

function formsOf(line: Line, head: string): readonly { readonly style: string; readonly ordinal: number }[] {
  const marker = findMarker(line);
  if (marker === null) {
    const label = kindLabel(head);
    return label === null ? [] : [{ style: `kind ${label.kind}`, ordinal: label.ordinal }];
  }
  if (marker.bulleted || head.length === 0) return [];
  const isRoman = marker.readings.some(({ style }) => /^I(?:Ⅰ|\.)/.test(style));
  return marker.weak || isRoman ? marker.readings : [];
}

/** The letter of an annex that a heading opens: its sections bear it, `B.1`. */
function annexLetter(head: string): string | undefined {
  if (!isAnnex(head)) return undefined;
  return /[\s書録紙表添記](?<letter>[A-Z])(?!\p{L})/u.exec(head.normalize("NFKC"))?.groups?.["letter"];
}
