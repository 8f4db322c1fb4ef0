import type { Glossary } from "./model";
declare const data: Glossary;
export = data;
