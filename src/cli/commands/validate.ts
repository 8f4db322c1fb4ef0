import { version } from "../../../package.json";
import { formatJson } from "../../format";
import { TaiyakuError, type Glossary, type Language, type Severity } from "../../model";
import { summarize, validationToJson, withoutBaseline, type LocatedFinding } from "../../validation";
import { cleanText } from "../clean-text";
import type { Parsed } from "../command";
import { groupFiles, readCheckFiles, type Languages } from "../files/check-files";
import { readTextFile } from "../files/read-files";
import { readGlossaryFile } from "../files/glossary-file";
import { exitCodes, type Io } from "../io";
import { projectFile, projectGlossaries, readProject, type Project } from "../project";
import { formatFindings, type ValidateFormat } from "../validate/validate-output";
import { checkSource, fixSource, type CheckRun } from "../validate/validate-run";
import { writeFiles } from "../files/write-files";

/** The options of `taiyaku validate`. */
interface ValidateValues {
  readonly glossary?: readonly string[] | undefined;
  readonly from?: Language | undefined;
  readonly to?: Language | undefined;
  readonly format: ValidateFormat;
  readonly "fail-on"?: Severity | "never" | undefined;
  readonly baseline?: string | undefined;
  readonly "write-baseline"?: string | undefined;
  readonly encoding?: string | undefined;
  readonly config?: string | undefined;
  readonly fix: boolean;
}

/** `taiyaku validate FILE…`: the findings in translations. */
export async function validate({ values, positionals }: Parsed<ValidateValues>, io: Io): Promise<number> {
  const { format } = values;
  const project = await readProject(values.config);
  const { config } = project;
  const languages = languagesOf(values.from ?? config.from, values.to ?? config.to);
  const failOn = values["fail-on"] ?? config.failOn ?? "warning";
  if (positionals.length === 0) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected files to check, such as: taiyaku validate app.xlf --glossary terms.json",
    );
  }
  const files = await readCheckFiles(positionals, io, values.encoding);
  const names = files.map(({ name }) => name);
  const sources = groupFiles(files, languages);
  const run: CheckRun = {
    glossaries: await readGlossaries(values.glossary ?? (await projectGlossaries(project)), languages, io),
    options: { ...languages, ...(config.rules === undefined ? {} : { rules: config.rules }) },
    project,
    baseline: await readBaseline(values.baseline, project, names, io),
    io,
  };
  const found: LocatedFinding[] = [];
  let units = 0;
  for (const source of sources) {
    const result = values.fix ? await fixSource(source, run) : await checkSource(source, run);
    found.push(...result.findings);
    units += result.units;
  }
  if (values["write-baseline"] !== undefined) {
    const text = formatJson(validationToJson(found, summarize(units, found), true));
    await writeFiles([{ path: values["write-baseline"], text }]);
    io.stderr(`${values["write-baseline"]}: ${String(found.length)} findings.\n`);
    return exitCodes.ok;
  }
  const findings = run.baseline === null ? found : withoutBaseline(found, run.baseline.findings, names);
  const text = formatFindings(format, findings, summarize(units, findings), names, version);
  if (format === "text") io.print(text);
  else io.stdout(format === "github" ? cleanText(text) : text);
  return findings.some(({ severity }) => failsOn(severity, failOn)) ? exitCodes.findings : exitCodes.ok;
}

async function readBaseline(
  named: string | undefined,
  project: Project,
  files: readonly string[],
  io: Io,
): Promise<CheckRun["baseline"]> {
  const { baseline } = project.config;
  const path = named ?? (baseline === undefined ? undefined : await projectFile(project, baseline));
  return path === undefined ? null : { findings: await readJson(path, io), files };
}

function languagesOf(from: Language | undefined, to: Language | undefined): Languages {
  const languages = {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
  if (languages.from !== undefined && languages.from === languages.to)
    throw new TaiyakuError("invalid-argument", `Expected --from and --to to differ, both are ${languages.from}.`);
  return languages;
}

async function readGlossaries(paths: readonly string[], { from }: Languages, io: Io): Promise<Glossary[]> {
  if (paths.length === 0) io.stderr("No glossary: terms are not checked. Give one with --glossary FILE.\n");
  const glossaries: Glossary[] = [];
  for (const path of paths) {
    const { glossary } = await readGlossaryFile(path, io, from === undefined ? {} : { from });
    glossaries.push(glossary);
  }
  return glossaries;
}

async function readJson(file: string, io: Io): Promise<unknown> {
  const text = await readTextFile(file, io, undefined, "Write one with --write-baseline FILE.");
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The message of the parser quotes the file, which may be a secret one.
    throw new TaiyakuError("invalid-data", `${file} is not JSON. Write it with --write-baseline FILE.`, { cause });
  }
}

function failsOn(severity: Severity, level: Severity | "never"): boolean {
  const order = ["info", "warning", "error"];
  return level !== "never" && order.indexOf(severity) >= order.indexOf(level);
}
