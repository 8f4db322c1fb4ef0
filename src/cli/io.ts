/** The streams that a command writes to and reads from; a test passes its own. */
export interface Io {
  /** Writes data, such as JSON or a file, as it is. */
  readonly stdout: (text: string) => void;
  /** Writes a text for a reader: characters that steer a terminal and commands of a CI runner are made harmless. */
  readonly print: (text: string) => void;
  /** Writes everything that is not data; made harmless in the same way. */
  readonly stderr: (text: string) => void;
  /** All of standard input, which can be read once. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Shows one line of progress in place of the last, or removes it if the text is empty; absent without a terminal. */
  readonly progress?: (text: string) => void;
  /** Whether standard output is a terminal that shows colours. Default: false. */
  readonly color?: boolean;
  /** Whether only data and errors are wanted. Default: false. */
  readonly quiet?: boolean;
}

/** The streams of a process, before `run` adds to them. */
export type ProcessIo = Omit<Io, "print">;

/** Exit codes: a contract, described in the README. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, bug: 70 } as const;

const styles = { bold: ["1", "22"], dim: ["2", "22"], red: ["31", "39"] } as const;

/** A text in a style if colours are wanted. */
export function paint({ color = false }: Pick<Io, "color">, style: keyof typeof styles, text: string): string {
  const [on, off] = styles[style];
  return color ? `\u001b[${on}m${text}\u001b[${off}m` : text;
}

/** Whether a stream is to be coloured: by FORCE_COLOR, else not with NO_COLOR or on a dumb terminal, else on a terminal. */
export function wantsColor(
  environment: Readonly<Record<string, string | undefined>>,
  stream: { readonly isTTY?: boolean | undefined },
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = environment;
  if (force !== undefined) return force !== "0" && force !== "false";
  return (no === undefined || no === "") && terminal !== "dumb" && stream.isTTY === true;
}
