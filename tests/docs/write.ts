// `npm run readme` writes the commands, as the program tells them, into README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { withCommands } from "./commands";

const readme = new URL("../../README.md", import.meta.url);
writeFileSync(readme, withCommands(readFileSync(readme, "utf8")));
