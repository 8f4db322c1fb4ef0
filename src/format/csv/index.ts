export * from "./glossary-csv";
