/**
 * The fields that are open at a place. A complex field begins, has an instruction, a separator and a result, and ends, often
 * in another paragraph; only the result is text.
 */
export interface FieldStack {
  readonly begin: () => void;
  readonly instruct: (text: string) => void;
  /** Begins the result of the innermost field, and returns it. */
  readonly separate: () => Field | undefined;
  /** Ends the innermost field, and returns it. */
  readonly end: () => Field | undefined;
  /** Why text at this place is no text of the document; undefined where it is. */
  readonly hides: () => "field-instruction" | "table-of-contents" | undefined;
}

/** Length of an instruction up to which it is kept, in UTF-16 units. */
const maxInstruction = 4000;

/** A field with what is known of it. */
export interface Field {
  instruction: string;
  isResult: boolean;
  /** Whether its result is within an inline code for a link. */
  isLink?: boolean;
}

/** Creates the stack of a text that is read from its start. */
export function createFieldStack(): FieldStack {
  const open: Field[] = [];
  // Counted, so that a file with many fields that never end is read in linear time.
  const counts = { contents: 0, instructions: 0 };
  return {
    begin: () => {
      open.push({ instruction: "", isResult: false });
      counts.instructions += 1;
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field !== undefined && !field.isResult && field.instruction.length < maxInstruction)
        field.instruction += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (field === undefined || field.isResult) return undefined;
      field.isResult = true;
      counts.instructions -= 1;
      if (isContentsField(field.instruction)) counts.contents += 1;
      return field;
    },
    end: () => {
      const field = open.pop();
      if (field?.isResult === false) counts.instructions -= 1;
      else if (field !== undefined && isContentsField(field.instruction)) counts.contents -= 1;
      return field;
    },
    hides: () =>
      counts.contents > 0 ? "table-of-contents" : counts.instructions > 0 ? "field-instruction" : undefined,
  };
}

/** Whether a field's result is a table of contents, of authorities, or an index. */
export function isContentsField(instruction: string): boolean {
  return /^\s*(?:TOC|TOA|INDEX)\b/iu.test(instruction);
}

/** The address that a field links to; undefined for other fields. */
export function fieldLink(instruction: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(?:\\l\s+)?"?([^"\s]+)/iu.exec(instruction);
  return match === null
    ? undefined
    : /\\l\s/iu.test(instruction.slice(0, match[0].length))
      ? `#${match[1] ?? ""}`
      : match[1];
}
