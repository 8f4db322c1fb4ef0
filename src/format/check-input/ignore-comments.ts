/** Comments of a document that switch rules off. */
export interface IgnoreComments {
  /** The text with the comments blanked, so that they are no part of it and nothing moves. */
  readonly text: string;
  /** The rules that comments right before a place switch off; `*` for all. */
  readonly before: (offset: number) => string[];
}

const comment = /<!--\s*taiyaku-ignore(?:\s+([a-z, *-]{1,400}?))?\s*-->/gu;

/**
 * Reads `<!-- taiyaku-ignore -->` and `<!-- taiyaku-ignore number, bracket -->`. A comment holds for the first segment behind
 * it, so it moves with the text.
 */
export function ignoreComments(original: string): IgnoreComments {
  const found = [...original.matchAll(comment)].map((match) => ({
    end: match.index + match[0].length,
    rules: rulesOf(match[1]),
  }));
  const text = original.replaceAll(comment, (written) => " ".repeat(written.length));
  return {
    text,
    before: (offset) =>
      found
        .filter(({ end }) => end <= offset && /^[\s\d.•*\-()a-z]{0,12}$/u.test(text.slice(end, offset).trim()))
        .flatMap(({ rules }) => rules),
  };
}

/** The rules that a note names: `number, bracket`; all where it names none. */
export function rulesOf(names: string | undefined): string[] {
  const rules = (names ?? "").split(/[\s,]+/u).filter((name) => name !== "");
  return rules.length === 0 ? ["*"] : rules;
}

/** The rules that a remark such as `taiyaku-ignore: number` switches off; none if it is about something else. */
export function ignoredIn(remark: string): string[] {
  const match = /(?:^|\s)taiyaku-ignore(?::?\s+([a-z, *-]{1,400}))?\s*$/u.exec(remark.trim());
  return match === null ? [] : rulesOf(match[1]);
}
