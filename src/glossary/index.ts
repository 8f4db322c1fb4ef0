export { formatAddressLine, formatAddressLines, parseAddressLine, parseAddressLines } from "./address-text";
export * from "./apply-decisions";
export * from "./decisions";
export { conceptId } from "./id";
export * from "./lookup";
export * from "./merge";
export * from "./parse";
export * from "./recognition";
export { isTermType, termTypes } from "./term-types";
