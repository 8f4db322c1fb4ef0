// The page's program, as a user would write it: by the names of the package.
import * as taiyaku from "taiyaku/browser";
import { glossary } from "taiyaku/glossary";
import { answers } from "./answers";

export const run = () => answers(taiyaku, glossary);
