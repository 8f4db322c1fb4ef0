import { writeFile } from "node:fs/promises";
import { generateGlossary } from "./generate";

const folder = new URL("../../glossary/", import.meta.url);
for (const [name, text] of await generateGlossary()) await writeFile(new URL(name, folder), text);
