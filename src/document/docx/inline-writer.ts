import type { CodeType, Inline } from "../content/blocks";
import { tidyPieces } from "../content/pieces";
import type { CharacterFormat } from "./styles";

/** Collects the text of a paragraph and its inline codes. */
export interface InlineWriter {
  readonly text: (text: string, format: CharacterFormat) => void;
  /** Adds a piece that formatting does not apply to. */
  readonly add: (piece: Inline) => void;
  readonly openLink: (address: string) => void;
  readonly closeLink: () => void;
  /** The pieces, without codes that are around all of the text. */
  readonly finish: () => Inline[];
}

interface OpenCode {
  readonly id: number;
  readonly type: CodeType;
}

/** Creates a writer for one paragraph. `nextId` numbers the codes. */
export function createInlineWriter(nextId: () => number): InlineWriter {
  const pieces: Inline[] = [];
  const open: OpenCode[] = [];
  let links = 0;
  const push = (type: CodeType, native: string): void => {
    const id = nextId();
    open.push({ id, type });
    pieces.push({ kind: "open", id, type, native });
  };
  const pop = (): void => {
    const code = open.pop();
    if (code === undefined) return;
    pieces.push({ kind: "close", id: code.id, type: code.type, native: endTag(code.type) });
  };
  const closeFormats = (): void => {
    while (open.length > 0 && open.at(-1)?.type !== "link") pop();
  };
  return {
    text: (text, format) => {
      if (text === "") return;
      // A space takes the formatting of the text before it, so that bold words with plain spaces between are one run.
      if (text.trim() !== "") {
        const wanted = formatTypes(format, links > 0);
        const formats = open.slice(open.findLastIndex(({ type }) => type === "link") + 1);
        const kept = formats.findIndex(({ type }, index) => type !== wanted[index]);
        const common = kept < 0 ? Math.min(formats.length, wanted.length) : kept;
        for (let count = formats.length; count > common; count -= 1) pop();
        for (const type of wanted.slice(common)) push(type, startTag(type));
      }
      pieces.push({ kind: "text", text });
    },
    add: (piece) => pieces.push(piece),
    openLink: (address) => {
      closeFormats();
      links += 1;
      push("link", `<a href="${address}">`);
    },
    closeLink: () => {
      if (links === 0) return;
      closeFormats();
      links -= 1;
      pop();
    },
    finish: () => {
      while (open.length > 0) pop();
      return tidyPieces(pieces);
    },
  };
}

const tags: Readonly<Partial<Record<CodeType, string>>> = {
  bold: "b",
  italic: "i",
  underlined: "u",
  struck: "s",
  superscript: "sup",
  subscript: "sub",
  code: "code",
  link: "a",
};

function startTag(type: CodeType): string {
  return `<${tags[type] ?? "span"}>`;
}

function endTag(type: CodeType): string {
  return `</${tags[type] ?? "span"}>`;
}

/** The codes that a format needs, the outermost first. Links are underlined in any case. */
function formatTypes(format: CharacterFormat, isLink: boolean): CodeType[] {
  const types: CodeType[] = [];
  if (format.code === true) types.push("code");
  if (format.bold === true) types.push("bold");
  if (format.italic === true) types.push("italic");
  if (format.underline === true && !isLink) types.push("underlined");
  if (format.strike === true) types.push("struck");
  if (format.vertical === "superscript" || format.vertical === "subscript") types.push(format.vertical);
  return types;
}
