import type { CheckInput, Suppression } from "../../bilingual";
import { lineStarts, positionOf } from "../../language";
import { ruleIds } from "../../validation";
import { suggest } from "../arguments";
import type { Io } from "../io";

/** Tells on standard error what of a file was passed over, and which suppressions name rules that there are none of. */
export function noteSuppressions(input: CheckInput, io: Io): void {
  for (const note of input.notes ?? []) io.stderr(`${note}\n`);
  const told = new Set<string>();
  for (const { file, rules, range } of input.suppressions ?? suppressionsOfUnits(input)) {
    for (const rule of rules) {
      if (rule === "*" || (ruleIds as readonly string[]).includes(rule)) continue;
      const [line] = positionOf(lineStarts(input.files.get(file) ?? ""), range[0]);
      const note = `${file}:${String(line)}: ${unknownRule(rule)}\n`;
      if (!told.has(note)) io.stderr(note);
      told.add(note);
    }
  }
}

/** `` `numbr` is no rule, so nothing is switched off. Did you mean number? `` */
function unknownRule(rule: string): string {
  const nearest = suggest(rule.toLowerCase(), ruleIds);
  const hint = nearest === null ? `Rules: ${ruleIds.join(", ")}.` : `Did you mean ${nearest}?`;
  return `\`${rule}\` is no rule, so nothing is switched off. ${hint}`;
}

function suppressionsOfUnits({ units }: CheckInput): Suppression[] {
  return units.flatMap(({ unit, source }) =>
    unit.ignore === undefined ? [] : [{ file: source.file, rules: unit.ignore, range: source.place }],
  );
}
