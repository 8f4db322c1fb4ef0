export * from "./lookup-term";
