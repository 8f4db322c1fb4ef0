import { run } from "../../src/cli/run";
import { isTaiyakuError } from "../../src";

/** What a command did. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in this process, as `main` would. */
export async function taiyaku(args: readonly string[], stdin = ""): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const io = {
    stdout: (text: string) => void (stdout += text),
    stderr: (text: string) => void (stderr += text),
    stdin: () => Promise.resolve(new TextEncoder().encode(stdin)),
  };
  try {
    return { code: await run(args, io), stdout, stderr };
  } catch (error) {
    if (!isTaiyakuError(error)) throw error;
    return { code: 2, stdout, stderr: stderr + error.message };
  }
}
