import { XMLBuilder } from "fast-xml-parser";

/** An element for `buildXml`; a string among its children is text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly (XmlElement | string)[];
}

/** In the form that fast-xml-parser calls preserveOrder: the only one that keeps text and elements in their order. */
type Node = Readonly<Record<string, unknown>>;

const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  // It would escape what is escaped already, and leave line breaks in attributes.
  processEntities: false,
  suppressEmptyNode: true,
});

/** An element as XML, without white space between its parts. */
export function buildXml(element: XmlElement): string {
  return builder.build([toNode(element)]) as string;
}

function toNode({ name, attributes = {}, children = [] }: XmlElement): Node {
  const escaped = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, escapeAttribute(value)]));
  return {
    [name]: children.map((child) => (typeof child === "string" ? { "#text": escapeText(child) } : toNode(child))),
    ":@": escaped,
  };
}

/** What XML 1.0 cannot hold even as a reference: control characters, lone surrogates, non-characters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escapeText(text: string): string {
  return text
    .replace(forbidden, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}
