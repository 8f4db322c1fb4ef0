export { SaxesParser } from "./events";
