// `npm run readme` writes the commands and the rules, derived from their declarations, into README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { withCommands } from "./commands";
import { withRules } from "./rules";

const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withRules(await withCommands(readFileSync(readme, "utf8"))));
