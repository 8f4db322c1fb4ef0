export * from "./definitions";
export * from "./harvest";
