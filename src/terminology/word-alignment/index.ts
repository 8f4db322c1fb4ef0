export * from "./align-words";
