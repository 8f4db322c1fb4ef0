export * from "./characters";
export * from "./detect";
export * from "./numbers";
export * from "./sentences";
export * from "./tags";
export * from "./tokenizer";
export * from "./width";
export * from "./words";
