export * from "./align";
export * from "./segments";
