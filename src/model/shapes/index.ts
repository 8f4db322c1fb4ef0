export * from "./data-shapes";
export * from "./shape";
