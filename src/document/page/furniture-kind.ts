/** Why a line is no part of the text. */
export type FurnitureKind = "page-number" | "running-title" | "table-of-contents" | "metadata";
