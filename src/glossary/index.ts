export * from "./build";
export * from "./lookup";
export * from "./typed";
export * from "./typescript";
