import type { XmlElement, XmlText } from "../../language/xml";

/**
 * All text inside an element. White space around line breaks is layout and becomes one space; at the ends of the content it
 * is removed. White space that is written as a reference (`&#10;`) or in a CDATA section is content and stays.
 */
export function layoutText(element: XmlElement): string {
  const last = element.children.length - 1;
  return element.children
    .map((child, index) => (child.name === null ? layout(child, index === 0, index === last) : layoutText(child)))
    .join("");
}

function layout(text: XmlText, isFirst: boolean, isLast: boolean): string {
  const stretches = stretchesOf(text);
  return stretches
    .map(({ part, isContent }, index) => {
      if (isContent) return part;
      const collapsed = part.replace(/[ \t\n]+/gu, (space) => (space.includes("\n") ? " " : space));
      const opened = isFirst && index === 0 ? collapsed.replace(/^[ \t\n]+/u, "") : collapsed;
      return isLast && index === stretches.length - 1 ? opened.replace(/(?<![ \t\n])[ \t\n]+$/u, "") : opened;
    })
    .join("");
}

interface Stretch {
  part: string;
  /** Written as a reference or in a CDATA section. */
  readonly isContent: boolean;
}

function stretchesOf({ text, runs }: XmlText): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { offset, length, originalLength, isRaw } of runs) {
    const part = text.slice(offset, offset + length);
    // CR LF, which is one line break, has two characters; the shortest reference has four.
    const isContent = isRaw === true || (length !== originalLength && originalLength > 2);
    const before = stretches.at(-1);
    if (before !== undefined && before.isContent === isContent) before.part += part;
    else stretches.push({ part, isContent });
  }
  return stretches;
}
