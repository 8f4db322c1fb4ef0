import { commands } from "../../src/cli/declarations";
import { usageText, withLoadedNotes } from "../../src/cli/help/help-text";

const start = "<!-- commands: written by npm run readme -->\n";
const end = "<!-- end of commands -->\n";

/** The README with the commands, derived from their declarations. */
export async function withCommands(readme: string): Promise<string> {
  const [before, after] = [readme.indexOf(start), readme.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`Expected ${start.trim()} and ${end.trim()} in README.md`);
  const completed = await Promise.all(commands.map(withLoadedNotes));
  const blocks = completed.map((command) => {
    const examples = command.examples.map((line) => `$ ${line}\n`).join("");
    const usage = usageText(command).replace(/^ {2}/gmu, "");
    return `**${command.name}**\n\n\`\`\`text\n${usage}\n${examples}\`\`\`\n`;
  });
  return `${readme.slice(0, before + start.length)}\n${blocks.join("\n")}\n${readme.slice(after)}`;
}
