export { createEntityTable } from "./entities";
export { escapeAttribute, escapeText, formatAttributes, hasForbidden, removeForbidden } from "./escape";
export { SaxesParser } from "./events";
export {
  blankLateDeclaration,
  characterOfReference,
  joinSurrogateReferences,
  strayAmpersand,
  surrogateReferences,
} from "./references";
export type { TextRun } from "./text-runs";
export {
  childrenOf,
  describeFaults,
  localName,
  parseXmlTree,
  textWithin,
  type XmlElement,
  type XmlFault,
  type XmlText,
  type XmlTree,
} from "./tree";
