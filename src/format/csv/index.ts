export * from "./glossary-csv";
export { writeConceptTable } from "./concept-table";
