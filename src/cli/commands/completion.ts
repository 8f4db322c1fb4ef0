import { TaiyakuError } from "../../model";
import { choose, parseArguments } from "../arguments";
import { completionScript } from "../help/completion";
import { exitCodes, type Io } from "../io";

/** `taiyaku completion SHELL`: a script that completes the command line in a shell. */
export async function completion(args: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseArguments(args, {});
  const [shell] = positionals;
  if (shell === undefined) {
    throw new TaiyakuError(
      "invalid-argument",
      "Expected a shell (bash, zsh or fish), such as: taiyaku completion bash",
    );
  }
  io.stdout(completionScript(choose("the shell", shell, ["bash", "zsh", "fish"])));
  return Promise.resolve(exitCodes.ok);
}
