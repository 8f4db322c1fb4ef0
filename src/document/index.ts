export * from "./blocks";
export * from "./parse";
export * from "./segments";
export { labelOrdinals } from "./items/ordinals";
export * from "./input/decode";
export type { Encoding } from "./input/encoding";
export { refuseTagged } from "./input/other-formats";
export { documentOfContent, type Content } from "./content/document";
export { readContent, type ContentFile } from "./content/readers";
