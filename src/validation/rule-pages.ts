import type { OptionSchema, Rule } from "./define-rule";
import { rules } from "./rules";

const pages = "https://unpkg.com/taiyaku/glossary/rules.md";

/** Where a rule is explained. */
export function ruleHelpUri(id: string): string {
  return `${pages}#${id}`;
}

/** The rules as a table in Markdown: name, severity, what it finds with its options. */
export function ruleTable(list: readonly Rule[] = rules): string {
  const rows = list.map(({ id, severity, description, options }) => {
    const named = Object.entries(options).map(([name, option]) => ` \`${name}\`: ${cell(defaultOf(option))}.`);
    const suffix = named.length === 0 ? "" : ` Options:${named.join("")}`.replaceAll(". `", "; `");
    return `| [\`${id}\`](glossary/rules.md#${id}) | ${severity} | ${cell(description)}${suffix} |\n`;
  });
  return `| rule | severity | what it finds |\n|---|---|---|\n${rows.join("")}`;
}

/** A page in Markdown with a section per rule: what it finds, its options, how to change its severity. */
export function rulePages(list: readonly Rule[] = rules): string {
  const sections = list.map((rule) => `\n## ${rule.id}\n\n${ruleHelp(rule)}`);
  return `# Rules of \`taiyaku validate\`\n\nWritten by \`npm run glossary\` from \`src/validation/rules/\`.\n${sections.join("")}`;
}

/** The text of one rule in Markdown. */
export function ruleHelp({ id, severity, description, options }: Rule): string {
  const lines = Object.entries(options).map(
    ([name, option]) => `* \`${name}\` (${typeOf(option)}, default ${defaultOf(option)}): ${option.description}\n`,
  );
  const list = lines.length === 0 ? "" : `\nOptions:\n\n${lines.join("")}`;
  const example = lines.length === 0 ? '"off"' : `["${severity}", { ${exampleOf(options)} }]`;
  return `${description}\n\nSeverity: ${severity}.\n${list}\nIn \`taiyaku.config.json\`: \`"rules": { "${id}": ${example} }\`. In a file: \`taiyaku-ignore: ${id}\`.\n`;
}

function exampleOf(options: Rule["options"]): string {
  const [[name, option] = ["", undefined]] = Object.entries(options);
  return option === undefined ? "" : `"${name}": ${JSON.stringify(option.default)}`;
}

function defaultOf(option: OptionSchema): string {
  return `\`${JSON.stringify(option.default)}\``;
}

function typeOf(option: OptionSchema): string {
  switch (option.type) {
    case "choice":
      return option.values.map((value) => `\`"${value}"\``).join(" or ");
    case "texts":
      return "a list of texts";
    case "records":
      return `a list of objects with ${Object.entries(option.fields)
        .map(([name, { required }]) => `\`${name}\`${required === true ? "" : " (optional)"}`)
        .join(", ")}`;
    default:
      return `a ${option.type}`;
  }
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}
