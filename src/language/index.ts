export * from "./characters";
export * from "./detect";
export * from "./numbers";
export * from "./sentences";
export * from "./tokenizer";
export * from "./transliteration";
export * from "./width";
export * from "./words";
