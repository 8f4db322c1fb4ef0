import { unbalanced, type Unbalanced } from "../balance";
import type { PreparedUnit, Report, Rule } from "../types";

const kinds = "([{「『【〔〈《";

/** A bracket of the target without its partner, unless the source has the same: a segment may end inside brackets. */
export const bracket: Rule = {
  id: "bracket",
  severity: "error",
  create() {
    return check;
  },
};

function check({ source, target }: PreparedUnit): Report[] {
  const inTarget = unbalanced(target.text, kinds);
  if (inTarget.length === 0) return [];
  const inSource = unbalanced(source.text, kinds).map(isOpening);
  return inTarget.flatMap((one): Report[] => {
    const same = inSource.indexOf(isOpening(one));
    if (same >= 0) {
      inSource.splice(same, 1);
      return [];
    }
    const missing = isOpening(one) ? "is never closed" : "was never opened";
    return [
      {
        message: `The bracket ${target.text[one.at] ?? ""} ${missing}.`,
        range: [one.at, one.at + 1],
        actual: target.text[one.at] ?? "",
      },
    ];
  });
}

function isOpening({ bracket: found }: Unbalanced): boolean {
  return kinds.includes(found);
}
