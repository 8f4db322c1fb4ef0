export { distanceWithin } from "./distance";
export * from "./find-terms";
export * from "./lookup-term";
