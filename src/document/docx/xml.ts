import { SaxesParser } from "../../language/xml";
import { TaiyakuError } from "../../model";

/** An XML element with its content in order. */
export interface XmlElement {
  /** Prefix of the namespace as in `prefixes`, and the local name: `w:p`. */
  readonly name: string;
  /** By local name; attributes of a namespace other than WordprocessingML's have its prefix: `r:id`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Depth of elements up to which a part is read. Word nests a dozen elements for each table within a table. */
const maxDepth = 600;

/** The prefix that a namespace has in this reader, whatever it is in the file. Both namespaces of OOXML are the same here. */
const prefixes: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml\/(?:2006\/)?main$/u, "w"],
  [/\/officeDocument\/(?:2006\/)?relationships$/u, "r"],
  [/\/markup-compatibility\/2006$/u, "mc"],
  [/\/wordprocessingDrawing$|\/word\/2010\/wordprocessingDrawing$/u, "wp"],
  [/\/drawingml\/(?:2006\/)?main$/u, "a"],
  [/\/officeDocument\/(?:2006\/)?math$/u, "m"],
  [/\/word\/2010\/wordml$/u, "w14"],
  [/^urn:schemas-microsoft-com:vml$/u, "v"],
  [/\/package\/2006\/(?:relationships|content-types)$/u, ""],
];

/**
 * Reads a part of the file and passes each child of an element on when it ends, so that the tree of a large part is never
 * whole. Text between the children is dropped.
 *
 * @throws TaiyakuError `file` if the part is not well-formed or nested too deeply
 */
export function readChildren(
  bytes: Uint8Array,
  options: { readonly of: string; readonly part: string },
  onChild: (child: XmlElement) => void,
): void {
  const stack: Builder[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const names = new Map<string, string>();
  const nameOf = (uri: string, local: string): string => {
    const key = `${uri} ${local}`;
    const known = names.get(key) ?? qualified(uri, local);
    names.set(key, known);
    return known;
  };
  parser.on("opentag", (tag) => {
    if (stack.length >= maxDepth) throw new DepthError();
    const attributes: Record<string, string> = {};
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      const name = uri === "" ? local : nameOf(uri, local);
      attributes[name.startsWith("w:") ? local : name] = value;
    }
    stack.push({ name: nameOf(tag.uri, tag.local), attributes, children: [] });
  });
  parser.on("closetag", () => {
    const element = stack.pop();
    const parent = stack.at(-1);
    if (element === undefined || parent === undefined) return;
    if (parent.name === options.of) onChild(element);
    else parent.children.push(element);
  });
  const onText = (text: string): void => {
    stack.at(-1)?.children.push(text);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  try {
    parser.write(decodePart(bytes)).close();
  } catch (cause) {
    throw unreadable(options.part, cause);
  }
}

/** Reads the children of a part's root element. */
export function readRoot(bytes: Uint8Array, root: string, part: string): XmlElement[] {
  const children: XmlElement[] = [];
  readChildren(bytes, { of: root, part }, (child) => children.push(child));
  return children;
}

/** The elements among an element's children, of a name if one is given. */
export function childrenOf(element: XmlElement | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== "string" && (name === undefined || child.name === name),
  );
}

/** The first child of a name, down a path. */
export function childOf(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element;
  for (const name of path)
    found = found?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
  return found;
}

/** The value (`w:val`) of a child down a path. */
export function valueOf(element: XmlElement | undefined, ...path: readonly string[]): string | undefined {
  return childOf(element, ...path)?.attributes["val"];
}

/** Whether a property such as `w:b` is on; undefined where it is not given. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/u.test(found.attributes["val"] ?? "true");
}

interface Builder {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
}

class DepthError extends Error {}

function qualified(uri: string, local: string): string {
  const prefix =
    uri === "http://www.w3.org/XML/1998/namespace" ? "xml" : prefixes.find(([form]) => form.test(uri))?.[1];
  return prefix === undefined ? `?:${local}` : prefix === "" ? local : `${prefix}:${local}`;
}

function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
      ? "utf-16le"
      : (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function unreadable(part: string, cause: unknown): TaiyakuError {
  const reason =
    cause instanceof DepthError
      ? `elements are nested deeper than ${String(maxDepth)}`
      : `not well-formed XML (${cause instanceof Error ? cause.message : String(cause)})`;
  return new TaiyakuError("file", `${part}: ${reason}. Open the file in a word processor and save it again.`, {
    cause,
  });
}
