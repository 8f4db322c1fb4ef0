import { defineCommand, type Command } from "../command";

/** The completion command of a list of commands, which it is itself part of. */
export function completionOf(commands: () => readonly Command[]): Command {
  return defineCommand({
    name: "completion",
    summary: "Writes a script that completes commands, options and files in a shell",
    usages: [
      {
        positionals: "bash|zsh|fish",
        description: ["Writes a script that completes commands, options and files in a shell."],
      },
    ],
    options: {},
    examples: [
      "taiyaku completion bash > ~/.local/share/bash-completion/completions/taiyaku",
      "taiyaku completion zsh > ~/.zfunc/_taiyaku",
      "taiyaku completion fish > ~/.config/fish/completions/taiyaku.fish",
    ],
    load: async () => {
      const { completion } = await import("../commands/completion");
      return (parsed, io) => completion(parsed, io, commands());
    },
  });
}
