export { decodeXml, type EncodingFacts, type XmlInput } from "./input";
