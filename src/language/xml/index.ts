export { createEntityTable } from "./entities";
export { escapeAttribute, escapeText, formatAttributes, hasForbidden, removeForbidden } from "./escape";
export { SaxesParser } from "./events";
