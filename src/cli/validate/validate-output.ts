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

/** What `taiyaku validate` writes. */
export const validateFormats = ["text", "json", "sarif", "github", "junit", "checkstyle"] as const;

/** Findings in one of the formats. */
export function formatFindings(
  format: (typeof validateFormats)[number],
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
