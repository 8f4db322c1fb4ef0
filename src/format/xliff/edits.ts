import { formatAttributes, type XmlElement } from "../../language/xml";

/** A text that goes into the file in place of what is between two places. */
export interface FileEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The file with all edits made, in the order of their places. */
export function applyEdits(text: string, edits: readonly FileEdit[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  // An insertion goes before what is replaced at its place.
  ordered.sort((a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start) || a.index - b.index);
  let result = "";
  let cursor = 0;
  for (const { start, end, text: inserted } of ordered) {
    result += text.slice(cursor, start) + inserted;
    cursor = end;
  }
  return result + text.slice(cursor);
}

/** Attributes to set, in order; one whose value is undefined is left as it is. */
export type NewAttributes = readonly (readonly [name: string, value: string | undefined])[];

/**
 * A start tag with attributes set, everything else in it as it was.
 *
 * @example
 * setAttributes('<target state="new"/>', [["state", "translated"]]) //=> '<target state="translated"/>'
 */
export function setAttributes(tag: string, attributes: NewAttributes): string {
  let changed = tag;
  let added = "";
  for (const [name, value] of attributes) {
    if (value === undefined) continue;
    const written = formatAttributes([[name, value]]);
    const own = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, "u");
    if (own.test(changed)) changed = changed.replace(own, () => written);
    else added += written;
  }
  const end = changed.endsWith("/>") ? "/>" : ">";
  const open = changed.slice(0, -end.length);
  const trimmed = open.trimEnd();
  return trimmed + added + open.slice(trimmed.length) + end;
}

/** An edit that sets attributes of an element. */
export function editAttributes(file: string, element: XmlElement, attributes: NewAttributes): FileEdit {
  const [end] = element.inner;
  return { start: element.start, end, text: setAttributes(file.slice(element.start, end), attributes) };
}

/** An edit that gives an element content, behind the comments that it has, and sets attributes of it. */
export function editContent(file: string, element: XmlElement, content: string, attributes: NewAttributes): FileEdit {
  const start = setAttributes(file.slice(element.start, element.inner[0]), attributes);
  const tag = start.endsWith("/>") ? `${start.slice(0, -2).trimEnd()}>` : start;
  const comments =
    file
      .slice(...element.inner)
      .match(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/gu)
      ?.join("") ?? "";
  return {
    start: element.start,
    end: element.end,
    text: `${tag}${comments}${content}</${element.name}>`,
  };
}
