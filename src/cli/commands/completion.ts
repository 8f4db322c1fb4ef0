import { TaiyakuError } from "../../model";
import { choose } from "../arguments";
import type { Command, Parsed } from "../command";
import { completionScript } from "../help/completion";
import { exitCodes, type Io } from "../io";

/** `taiyaku completion SHELL`: a script that completes the command line in a shell. */
export async function completion(
  { positionals }: Parsed<object>,
  io: Io,
  commands: readonly Command[],
): Promise<number> {
  const [shell] = positionals;
  if (shell === undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected a shell (bash, zsh or fish), such as: taiyaku completion bash",
    );
  }
  io.stdout(completionScript(choose("the shell", shell, ["bash", "zsh", "fish"]), commands));
  return Promise.resolve(exitCodes.ok);
}
