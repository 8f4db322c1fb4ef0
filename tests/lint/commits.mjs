// Checks commits made after `base`: `type(room): imperative`, at most 72 characters, with a body for larger changes.
// Without the history (a shallow clone, a tarball) nothing is checked.
import { execFileSync } from "node:child_process";

/** The last commit before this rule. */
const base = "bf56af2030b5e307f595dc0acfd43660132f1c30";
const maxSubject = 72;
/** A change of more files than this says in its body why. */
const maxFilesWithoutBody = 5;
const types = ["feat", "fix", "refactor", "perf", "test", "docs", "build", "ci", "chore"];
const subjectForm = new RegExp(
  `^(?:${types.join("|")})(?:\\([a-z][a-z0-9-]*(?:, ?[a-z][a-z0-9-]*)*\\))?!?: (\\S.*)$`,
  "u",
);
/** First words that are a past or third-person form of a common verb, an article or a capitalised word. */
const notImperative =
  /^(?:(?:add|fix|us|mov|chang|updat|remov|renam|replac|support|allow|mak|writ|read|report|check|test|split|keep|giv|tak)(?:ed|es|ing|s)|made|wrote|took|gave|kept|the|an?|\p{Lu}\p{Ll}+)\b/u;

function git(...parameters) {
  try {
    return execFileSync("git", parameters, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

/** One message for each way in which a commit breaks the form. */
function faultsOf({ subject, body, files }) {
  const faults = [];
  const length = [...subject].length;
  if (length > maxSubject) faults.push(`subject has ${length} characters, ${maxSubject} are allowed`);
  const text = subjectForm.exec(subject)?.[1];
  if (text === undefined) faults.push(`subject is not \`type(room): imperative\` with a type of ${types.join(", ")}`);
  else {
    if (notImperative.test(text)) faults.push("subject does not begin with a verb in the imperative");
    if (text.endsWith(".")) faults.push("subject ends with a full stop");
  }
  if (body === "" && files > maxFilesWithoutBody) faults.push(`${files} files change without a body that says why`);
  return faults;
}

const hashes = git("rev-list", "--no-merges", `${base}..HEAD`);
if (hashes === undefined) {
  console.log("Commits are not checked: the history before them is missing.");
  process.exit(0);
}
const commits = hashes
  .split("\n")
  .filter((hash) => hash !== "")
  .map((hash) => {
    const [subject = "", body = ""] = (git("log", "-1", "--format=%s%x00%b", hash) ?? "").split("\0");
    const files = (git("show", "--format=", "--name-only", hash) ?? "")
      .split("\n")
      .filter((name) => name !== "").length;
    return { hash, subject, body: body.trim(), files };
  });
const faults = commits.flatMap((commit) =>
  faultsOf(commit).map((fault) => `${commit.hash.slice(0, 10)} ${commit.subject}\n  ${fault}`),
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);
console.log(`${commits.length} commit${commits.length === 1 ? "" : "s"} checked.`);
