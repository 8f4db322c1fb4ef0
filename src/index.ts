export * from "./model";
export * from "./language";
export * from "./document";
export * from "./alignment";
export * from "./terminology";
