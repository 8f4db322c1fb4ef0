import { narrow } from "../../language";
import type { PreparedText, PreparedUnit, Report } from "../types";
import { countedKinds, kindAt, type FoundKind } from "./counted-kinds";

interface Measured extends FoundKind {
  readonly value: number;
}

/** Beyond this a segment is a table. */
const maxNumbers = 60;

/** The same number with another unit of the same family: 40 km and 40 m, dollars and euros, minutes and hours. */
export function changedUnits({ source, target }: PreparedUnit): Report[] {
  const [wanted, found] = [measuredIn(source), measuredIn(target)];
  if (wanted.length === 0 || found.length === 0) return [];
  const familyOf = ({ kind }: Measured): string | undefined => countedKinds[kind]?.family;
  return wanted.flatMap((each): Report[] => {
    if (found.some(({ value, kind }) => value === each.value && kind === each.kind)) return [];
    const instead = found.find((other) => other.value === each.value && familyOf(other) === familyOf(each));
    if (instead === undefined || wanted.some(({ value, kind }) => value === each.value && kind === instead.kind))
      return [];
    const [from, to] = [source.text.slice(...each.range), target.text.slice(...instead.range)];
    return [
      {
        message: `The source has ${from}; the translation has ${to}. The unit differs.`,
        range: instead.range,
        actual: to,
        expected: from,
      },
    ];
  });
}

function measuredIn({ text, language, quantities }: PreparedText): Measured[] {
  const plain = narrow(text);
  return quantities.slice(0, maxNumbers).flatMap(({ values: [value], range }): Measured[] => {
    if (typeof value !== "number" || value === 0) return [];
    const known = kindAt(plain, range, language);
    return known === undefined || countedKinds[known.kind]?.family === undefined ? [] : [{ ...known, value }];
  });
}
