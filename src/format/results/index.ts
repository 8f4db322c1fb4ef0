export * from "./lookup-json";
export * from "./match-json";
