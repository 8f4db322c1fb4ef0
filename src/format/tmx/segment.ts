import { plainText, type InlineCode, type InlineCodeKind, type SegmentContent } from "../../model";
import type { ReportDefect } from "./defects";

const kinds: ReadonlySet<string> = new Set<InlineCodeKind>(["bpt", "ept", "ph", "it", "hi", "ut", "sub"]);
const attributeNames = ["i", "x", "type", "pos", "assoc", "datatype"] as const;

/** An element that is not closed yet. */
interface OpenCode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: (string | InlineCode)[];
}

/** Puts a segment together out of the events of a parser. */
export interface SegmentBuilder {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  /** Closes the innermost code. */
  close(): void;
  finish(trim: boolean): { readonly text: string; readonly content?: SegmentContent };
}

/** Codes deeper than this are taken for an attack; real files have three levels. */
const deepest = 256;

/** A builder for one segment. */
export function createSegmentBuilder(report: ReportDefect): SegmentBuilder {
  const parts: (string | InlineCode)[] = [];
  const stack: OpenCode[] = [];
  let hasCodes = false;
  let tooDeep = 0;
  const current = (): (string | InlineCode)[] => stack.at(-1)?.parts ?? parts;
  return {
    open(name, attributes) {
      hasCodes = true;
      if (stack.length >= deepest) {
        if (tooDeep === 0) report("malformed", `codes are nested deeper than ${deepest}`, "Mend the file");
        tooDeep += 1;
      } else stack.push({ name, attributes, parts: [] });
    },
    text(text) {
      append(current(), text);
    },
    close() {
      if (tooDeep > 0) {
        tooDeep -= 1;
        return;
      }
      const code = stack.pop();
      if (code !== undefined) current().push(toCode(code, report));
    },
    finish(trim) {
      if (trim) trimEnds(parts);
      if (!hasCodes) return { text: (parts[0] as string | undefined) ?? "" };
      checkPairs(parts, report);
      return { text: plainText(parts), content: parts };
    },
  };
}

function append(parts: (string | InlineCode)[], text: string): void {
  const last = parts.length - 1;
  if (typeof parts[last] === "string") parts[last] += text;
  else if (text !== "") parts.push(text);
}

function trimEnds(parts: (string | InlineCode)[]): void {
  const first = parts[0];
  if (typeof first === "string") parts[0] = first.trimStart();
  const last = parts.at(-1);
  if (typeof last === "string") parts[parts.length - 1] = last.trimEnd();
  if (parts[0] === "") parts.shift();
  if (parts.at(-1) === "") parts.pop();
}

function toCode(open: OpenCode, report: ReportDefect): InlineCode {
  const kind = open.name as InlineCodeKind;
  if (!kinds.has(kind)) return unknownCode(open, report);
  const code: Record<string, unknown> = { kind };
  for (const name of attributeNames) {
    const value = open.attributes[name];
    if (value !== undefined) code[name] = value;
  }
  if ((kind === "bpt" || kind === "ept") && code["i"] === undefined) {
    report("inline-attribute", `${kind} has no i`, "Number the pair");
  }
  if (kind === "it" && code["pos"] !== "begin" && code["pos"] !== "end") {
    delete code["pos"];
    report("inline-attribute", "it has no pos", "Write pos begin or end");
  }
  code["content"] = open.parts;
  return code as unknown as InlineCode;
}

/** What holds text is taken for a mark on it (`hi`); what is empty for a placeholder with its markup as native code. */
function unknownCode(open: OpenCode, report: ReportDefect): InlineCode {
  report("inline-unknown", `${open.name} is no inline element of TMX`, "Write bpt, ept, ph, it or hi");
  if (open.parts.length > 0) return { kind: "hi", type: `x-${open.name}`, content: open.parts };
  const attributes = Object.entries(open.attributes);
  const id = open.attributes["x"] ?? open.attributes["id"];
  return {
    kind: "ph",
    ...(id === undefined ? {} : { x: id }),
    content: [`<${open.name}${attributes.map(([name, value]) => ` ${name}="${value}"`).join("")}/>`],
  };
}

function checkPairs(parts: SegmentContent, report: ReportDefect): void {
  const open = new Set<string>();
  let balanced = true;
  const visit = (content: SegmentContent): void => {
    for (const part of content) {
      if (typeof part === "string") continue;
      if (part.kind === "bpt" && part.i !== undefined) open.add(part.i);
      if (part.kind === "ept" && part.i !== undefined && !open.delete(part.i)) balanced = false;
      visit(part.content);
    }
  };
  visit(parts);
  if (!balanced || open.size > 0) {
    report("inline-unbalanced", "bpt and ept do not pair", "Write it for a code whose other half is elsewhere");
  }
}
