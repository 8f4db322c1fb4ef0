export * from "./blocks";
export * from "./parse";
export * from "./segments";
export { labelOrdinals } from "./ordinals";
export * from "./decode";
export { refuseTagged } from "./other-formats";
