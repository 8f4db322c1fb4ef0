export * from "./definitions";
export * from "./harvest";
export { occurrenceFinder, type OccurrenceFinder } from "./occurrences";
