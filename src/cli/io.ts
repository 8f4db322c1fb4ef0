/** Where a command writes to and reads from; a test passes its own. */
export interface Io {
  /** Data, and nothing else. */
  readonly stdout: (text: string) => void;
  /** Everything that is not data. */
  readonly stderr: (text: string) => void;
  /** All of standard input. */
  readonly stdin: () => Promise<Uint8Array>;
  /** Shows one line of progress in place of the last; absent where nobody watches. */
  readonly progress?: (text: string) => void;
}

/** Exit codes: a contract, described in the README. */
export const exitCodes = { ok: 0, findings: 1, usage: 2, bug: 70 } as const;
