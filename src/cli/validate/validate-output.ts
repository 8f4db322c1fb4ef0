import { formatJson } from "../../format";
import {
  validationToCheckstyle,
  validationToGithub,
  validationToJson,
  validationToJunit,
  validationToSarif,
  validationToText,
  type LocatedFinding,
  type ValidationSummary,
} from "../../validation";

/** The formats that `taiyaku validate` writes. */
export type ValidateFormat = "text" | "json" | "sarif" | "github" | "junit" | "checkstyle";

/** Findings in one of the formats. */
export function formatFindings(
  format: ValidateFormat,
  findings: readonly LocatedFinding[],
  summary: ValidationSummary,
  files: readonly string[],
  version: string,
): string {
  switch (format) {
    case "text":
      return validationToText(findings, summary);
    case "json":
      return formatJson(validationToJson(findings, summary));
    case "sarif":
      return formatJson(validationToSarif(findings, version));
    case "github":
      return validationToGithub(findings);
    case "junit":
      return validationToJunit(findings, files, summary);
    case "checkstyle":
      return validationToCheckstyle(findings, files);
  }
}
