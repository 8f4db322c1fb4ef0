import type { Command } from "../command";

/** A shell for which a completion script exists. */
export type Shell = "bash" | "zsh" | "fish";

/** The words that can be completed after the first word of a command. */
export interface Completion {
  /** The first word: `build`, `memory`. */
  readonly name: string;
  readonly summary: string;
  /** `--format` with its words, `-o` without words. */
  readonly options: readonly { readonly flag: string; readonly words: readonly string[] }[];
  /** The second words or the allowed positionals: `build`, `info` and `merge` of `memory`. */
  readonly words: readonly string[];
}

/** The completions of the commands, derived from their declarations. */
export function completions(commands: readonly Command[]): Completion[] {
  const names = [...new Set(commands.map(({ name }) => name.split(" ")[0] ?? ""))];
  return names.map((name) => {
    const group = commands.filter((command) => command.name.split(" ")[0] === name);
    const options = new Map(group.flatMap(optionsOf).map((option) => [option.flag, option]));
    return {
      name,
      summary: group.map(({ summary }) => summary).join("; "),
      options: [...options.values()],
      words: group.flatMap(firstWords),
    };
  });
}

function optionsOf({ options }: Command): { flag: string; words: readonly string[] }[] {
  const own = Object.entries(options).flatMap(([name, { short, value }]) => {
    const words = typeof value === "object" ? value : [];
    return [{ flag: `--${name}`, words }, ...(short === undefined ? [] : [{ flag: `-${short}`, words }])];
  });
  return [...own, ...["--help", "--quiet", "--no-color"].map((flag) => ({ flag, words: [] }))];
}

/** The second word of `memory info`, or the words that a first positional such as `bash|zsh|fish` allows. */
function firstWords({ name, usages }: Command): string[] {
  const [, second] = name.split(" ");
  if (second !== undefined) return [second];
  return usages.flatMap(({ positionals }) =>
    /^[a-z]+(?:\|[a-z]+)+$/u.test(positionals) ? positionals.split("|") : [],
  );
}

/**
 * The completion script of a shell.
 *
 * @example
 * completionScript("bash", commands) // for `source <(taiyaku completion bash)`
 */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  return { bash, zsh, fish }[shell](completions(commands));
}

function bash(commands: readonly Completion[]): string {
  const cases = commands.map(({ name, options, words }) => {
    const values = options
      .filter((option) => option.words.length > 0)
      .map(({ flag, words: given }) => `      ${name}:${flag}) values="${given.join(" ")}" ;;\n`);
    return { name, values: values.join(""), flags: options.map(({ flag }) => flag).join(" "), words: words.join(" ") };
  });
  return `# bash completion of taiyaku: source <(taiyaku completion bash)
_taiyaku() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" values="" flags="" words=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} help --help --version" -- "$current"))
    return
  fi
  case "$command:$previous" in
${cases.map(({ values }) => values).join("")}  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  case "$command" in
    help) words="${commands.map(({ name }) => name).join(" ")}" ;;
${cases.map(({ name, flags, words }) => `    ${name}) flags="${flags}" words="${words}" ;;\n`).join("")}  esac
  if [[ "$current" == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$current"))
  elif [ "$COMP_CWORD" -eq 2 ] && [ -n "$words" ]; then
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  else
    local IFS=$'\\n'
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "$current"))
  fi
}
complete -F _taiyaku taiyaku
`;
}

function zsh(commands: readonly Completion[]): string {
  const quote = (text: string): string => `'${text.replaceAll("'", "'\\\\''")}'`;
  const cases = commands.map(({ name, options, words }) => {
    const specs = options.map(({ flag, words: given }) =>
      quote(given.length > 0 ? `${flag}:value:(${given.join(" ")})` : flag),
    );
    const first = words.length > 0 ? quote(`1:word:(${words.join(" ")})`) : "";
    return `    ${name}) _arguments ${[...specs, first].filter((spec) => spec !== "").join(" ")} '*:file:_files' ;;\n`;
  });
  return `#compdef taiyaku
# zsh completion of taiyaku: a file _taiyaku in a folder of $fpath
_taiyaku() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary.replaceAll(":", "\\\\:")}`)}\n`).join("")}  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("")}  esac
}
if [ "$funcstack[1]" = "_taiyaku" ]; then _taiyaku "$@"; else compdef _taiyaku taiyaku; fi
`;
}

function fish(commands: readonly Completion[]): string {
  const quote = (text: string): string => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options, words }) => {
    const within = `complete -c taiyaku -n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c taiyaku -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
      ...words.map((word) => `${within} -f -a ${word}`),
      ...options.map(({ flag, words: given }) => {
        const long = flag.startsWith("--");
        const values = given.length > 0 ? ` -x -a ${quote(given.join(" "))}` : "";
        return `${within} -${long ? "l" : "s"} ${flag.replace(/^-+/u, "")}${values}`;
      }),
    ];
  });
  return `# fish completion of taiyaku: ~/.config/fish/completions/taiyaku.fish\n${lines.join("\n")}\n`;
}
