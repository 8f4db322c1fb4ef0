export * from "./match-json";
export * from "./parse-glossary";
export * from "./read";
export * from "./results";
export * from "./write";
