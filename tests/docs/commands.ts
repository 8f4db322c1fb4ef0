import { commandHelp } from "../../src/cli/help/help";
import { commandExamples } from "../../src/cli/help/help-examples";

const start = "<!-- commands: written by npm run readme -->\n";
const end = "<!-- end of commands -->\n";

/** The README with the commands as the program tells them. */
export function withCommands(readme: string): string {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`Expected ${start.trim()} and ${end.trim()} in README.md`);
  const blocks = Object.entries(commandHelp).map(([name, text]) => {
    const examples = (commandExamples[name] ?? []).map((line) => `$ ${line}\n`).join("");
    const usage = text.replace(/^ {2}(?=\S)/gmu, "").replace(/^ {4}/gmu, "");
    return `**${name}**\n\n\`\`\`text\n${usage}\n${examples}\`\`\`\n`;
  });
  return `${readme.slice(0, before + start.length)}\n${blocks.join("\n")}\n${readme.slice(after)}`;
}
