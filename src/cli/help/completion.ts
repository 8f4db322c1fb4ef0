import { commandHelp } from "./help";
import { summaryOf } from "./help-text";

/** A shell that a script can be had for. */
export type Shell = "bash" | "zsh" | "fish";

interface Completion {
  readonly name: string;
  readonly summary: string;
  /** `--format` with its words, `-o` with none. */
  readonly options: readonly { readonly flag: string; readonly words: readonly string[] }[];
  /** What may stand first: `build`, `info` and `merge` of `memory`. */
  readonly words: readonly string[];
}

/** What there is to complete, read from the help, so that it is never out of date. */
export function completions(): Completion[] {
  return Object.entries(commandHelp).map(([name, text]) => {
    const paired = /\bEN JA\b/u.test(text) ? "--english --japanese --encoding " : "";
    const all = `${paired}${text} --help --quiet --no-color`;
    const flags = [...new Set([...all.matchAll(/(?<![\w-])--?[a-z][a-z-]*/gu)].map(([flag]) => flag))];
    return {
      name,
      summary: summaryOf(name),
      options: flags.map((flag) => ({ flag, words: wordsAfter(flag, text) })),
      words: firstWords(name, text),
    };
  });
}

/** `--format text|json` has the words `text` and `json`. */
function wordsAfter(flag: string, text: string): string[] {
  const found = new RegExp(`(?<![\\w-])${flag} ([a-z0-9]+(?:\\|[a-z0-9]+)+)`, "u").exec(text)?.[1];
  return found === undefined ? [] : found.split("|");
}

function firstWords(name: string, text: string): string[] {
  const words = [...text.matchAll(new RegExp(`taiyaku ${name} ([a-z]+(?:\\|[a-z]+)*)`, "gu"))].map(
    ([, word]) => word ?? "",
  );
  return [...new Set(words.flatMap((word) => word.split("|")))];
}

/**
 * The completion script of a shell.
 *
 * @example
 * completionScript("bash") // for `source <(taiyaku completion bash)`
 */
export function completionScript(shell: Shell): string {
  return { bash, zsh, fish }[shell](completions());
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
