import type { Finding, Language, Passage, Range } from "../../model";
import type { PlacedPassage } from "./passages";

const pairs: readonly (readonly [open: string, close: string])[] = [
  ["「", "」"],
  ["『", "』"],
  ["（", "）"],
  ["(", ")"],
  ["［", "］"],
  ["【", "】"],
  ["〔", "〕"],
  ["“", "”"],
];
const closers = new Map(pairs);
const openers = new Map(pairs.map(([open, close]) => [close, open]));
/** Japanese mixes `(` and `）` freely: half and full width count as one. */
const width = new Map([
  ["（", "("],
  ["）", ")"],
]);

/** A finding for each passage with an opening bracket that nothing closes. */
export function unclosedBrackets(passages: readonly PlacedPassage[], language: Language): Finding[] {
  return passages.flatMap(({ passage, address }) => {
    const open: { readonly bracket: string; readonly at: number }[] = [];
    for (let at = 0; at < passage.text.length; at += 1) {
      const character = passage.text[at] ?? "";
      const plain = width.get(character) ?? character;
      if (closers.has(character)) open.push({ bracket: plain, at });
      else if (openers.has(character) && open.at(-1)?.bracket === openers.get(plain)) open.pop();
    }
    const [first] = open;
    if (first === undefined) return [];
    const range = rangeAt(passage, first.at);
    const bracket = passage.text[first.at] ?? "";
    return [
      {
        ruleId: "unclosed-bracket",
        severity: "warning",
        message: `${bracket} is not closed in its paragraph: expected ${closers.get(bracket) ?? ""}.`,
        address,
        language,
        range,
        actual: bracket,
        expected: closers.get(bracket) ?? "",
      },
    ];
  });
}

function rangeAt({ runs, range }: Passage, at: number): Range {
  const run = runs.find(({ offset, length }) => at >= offset && at < offset + length);
  if (run === undefined) return range;
  const original = run.original + at - run.offset;
  return [original, original + 1];
}
