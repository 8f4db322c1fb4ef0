export * from "./glossary-csv";
export * from "./json";
export * from "./tmx";
