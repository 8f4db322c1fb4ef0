/**
 * The one parser of XML: saxes conforms to the recommendation, gives events with positions and keeps nothing. TMX is read
 * from its events as a stream; everything else is read into a tree (`tree.ts`).
 */
export { SaxesParser } from "saxes";
