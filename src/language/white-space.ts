/** The white space at both ends of a text, found in linear time; a text of white space alone is all `start`. */
export interface OuterSpace {
  readonly start: string;
  readonly end: string;
}

/**
 * The white space at the ends of a text. A regular expression such as `/\s*$/` takes time that grows with the square of the
 * longest run of white space.
 *
 * @example
 * outerSpace("\n a b\t") //=> { start: "\n ", end: "\t" }
 */
export function outerSpace(text: string): OuterSpace {
  const start = text.slice(0, text.length - text.trimStart().length);
  return { start, end: start === text ? "" : text.slice(text.trimEnd().length) };
}

/**
 * A text without the characters at its end that a set has. A regular expression such as `/[ ,]+$/` takes time that grows with
 * the square of the longest run of them.
 *
 * @example
 * withoutTrailing("a, ,", " ,") //=> "a"
 */
export function withoutTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
