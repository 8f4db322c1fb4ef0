import { version } from "../../../package.json";
import type { CheckInput } from "../../format";
import { TaiyakuError, type Glossary, type Severity } from "../../model";
import {
  applyFixes,
  locateFindings,
  summarize,
  validateTranslations,
  withoutBaseline,
  type LocatedFinding,
  type ValidateOptions,
} from "../../validation";
import { choose, parseArguments } from "../arguments";
import { readCheckFiles, readInputs, type CheckFile, type Languages } from "../check-files";
import { readGlossaryFile } from "../glossary-file";
import { exitCodes, type Io } from "../io";
import { isIgnored, projectGlossaries, readProject, type Project } from "../project";
import { prepareChecks } from "../validate-glossary";
import { formatFindings, validateFormats } from "../validate-output";
import { writeFiles } from "../write-files";
import { readTextFile } from "../files";

const failLevels = ["error", "warning", "info", "never"] as const;

/** `taiyaku validate FILE…`: what is wrong with translations. */
export async function validate(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    glossary: { type: "string", multiple: true },
    from: { type: "string" },
    to: { type: "string" },
    format: { type: "string", default: "text" },
    "fail-on": { type: "string" },
    baseline: { type: "string" },
    config: { type: "string" },
    fix: { type: "boolean", default: false },
  });
  const format = choose("--format", values.format, validateFormats);
  const project = await readProject(values.config);
  const { config } = project;
  const languages = languagesOf(values.from ?? config.from, values.to ?? config.to);
  const failOn = choose("--fail-on", values["fail-on"] ?? config.failOn ?? "warning", failLevels);
  if (positionals.length === 0) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected files to check, such as: taiyaku validate app.xlf --glossary terms.json",
    );
  }
  const files = await readCheckFiles(positionals, io);
  const inputs = readInputs(files, languages);
  const glossaries = await readGlossaries(values.glossary ?? projectGlossaries(project), languages, io);
  const options = { ...languages, ...(config.rules === undefined ? {} : { rules: config.rules }) };
  const found: LocatedFinding[] = [];
  for (const input of inputs)
    found.push(...(await check(input, glossaries, options, project, values.fix ? files : [], io)));
  const baseline =
    values.baseline ?? (config.baseline === undefined ? undefined : `${project.folder}/${config.baseline}`);
  const findings = baseline === undefined ? found : withoutBaseline(found, await readJson(baseline, io));
  const units = inputs.reduce((sum, input) => sum + input.units.length, 0);
  const summary = summarize(units, findings);
  io.stdout(
    formatFindings(
      format,
      findings,
      summary,
      files.map(({ name }) => name),
      version,
    ),
  );
  return findings.some(({ severity }) => failsOn(severity, failOn)) ? exitCodes.findings : exitCodes.ok;
}

function languagesOf(from: string | undefined, to: string | undefined): Languages {
  const languages = {
    ...(from === undefined ? {} : { from: choose("--from", from, ["ja", "en"]) }),
    ...(to === undefined ? {} : { to: choose("--to", to, ["en", "ja"]) }),
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

/** Checks one input and mends what is to be mended in its files. */
async function check(
  input: CheckInput,
  glossaries: readonly Glossary[],
  options: ValidateOptions,
  project: Project,
  writable: readonly CheckFile[],
  io: Io,
): Promise<LocatedFinding[]> {
  const { index, tokenizer } = await prepareChecks(input, glossaries, options);
  const findings = validateTranslations(
    input.units.map(({ unit }) => unit),
    index,
    {
      ...options,
      ...(tokenizer === undefined ? {} : { tokenizer }),
      ...(io.progress === undefined ? {} : { onProgress: progressOf(io.progress) }),
    },
  );
  const wanted = locateFindings(findings, input).filter((finding) => !isIgnored(finding, project));
  if (writable.length === 0) return wanted;
  const fixable = wanted.filter((finding) => finding.fixable);
  const mended = await writeFixes(fixable, input, writable, io);
  return wanted.filter((finding) => !mended.includes(finding));
}

async function writeFixes(
  fixable: readonly LocatedFinding[],
  input: CheckInput,
  files: readonly CheckFile[],
  io: Io,
): Promise<LocatedFinding[]> {
  const mended: LocatedFinding[] = [];
  for (const { file: name, text, applied } of applyFixes(fixable, input)) {
    const file = files.find((one) => one.name === name);
    if (name === "-" || file?.encode == null) {
      io.stderr(
        `${name === "-" ? "Standard input" : name} is not mended: it cannot be written back in its encoding.\n`,
      );
      continue;
    }
    await writeFiles([{ path: name, text: file.encode(text) }]);
    mended.push(...fixable.filter((finding) => applied.includes(finding)));
    io.stderr(`${name}: ${String(applied.length)} mended.\n`);
  }
  return mended;
}

function progressOf(show: (text: string) => void): (done: number, total: number) => void {
  return (done, total) => {
    if (done % 250 === 0 || done === total) show(done === total ? "" : `${String(done)} of ${String(total)} segments`);
  };
}

async function readJson(file: string, io: Io): Promise<unknown> {
  const text = await readTextFile(file, io);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TaiyakuError("invalid-data", `${file} is not JSON: ${(cause as Error).message}`, { cause });
  }
}

function failsOn(severity: Severity, level: Severity | "never"): boolean {
  const order = ["info", "warning", "error"];
  return level !== "never" && order.indexOf(severity) >= order.indexOf(level);
}
