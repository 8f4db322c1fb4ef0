export { distanceWithin } from "./distance";
export * from "./lookup-term";
