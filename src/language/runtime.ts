import { TaiyakuError } from "../model";

/** The modules of Node that parts of the library use. */
interface NodeModules {
  readonly "node:crypto": typeof import("node:crypto");
  readonly "node:fs/promises": typeof import("node:fs/promises");
  readonly "node:module": typeof import("node:module");
  readonly "node:path": typeof import("node:path");
  readonly "node:stream": typeof import("node:stream");
  readonly "node:url": typeof import("node:url");
  readonly "node:worker_threads": typeof import("node:worker_threads");
  readonly "node:zlib": typeof import("node:zlib");
}

/** A module of Node, or undefined where there is no Node. Never imported, so that a bundle for browsers has no trace of it. */
export function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | undefined {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  return process?.getBuiltinModule?.(name);
}

/**
 * A module of Node for what cannot do without it.
 *
 * @throws TaiyakuError `invalid-argument` where there is no Node
 */
export function requireNodeModule<Name extends keyof NodeModules>(name: Name, purpose: string): NodeModules[Name] {
  const found = nodeModule(name);
  if (found !== undefined) return found;
  throw new TaiyakuError("invalid-argument", `${purpose} needs Node 20.19 or later. In a browser use taiyaku/browser.`);
}
