export * from "./typed-glossary";
