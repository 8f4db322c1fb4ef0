import { categoryElements, categoryRules, contents } from "./dialects";
import { nameIn, type TbxElement, type TbxKind } from "./tree";

/** Something in a TBX file that its standard does not allow. */
export interface TbxFault {
  readonly line: number;
  readonly message: string;
}

/** The faults of a TBX file: structure for version 3, data categories and their values for the dialects that are known. */
export function checkTbx(root: TbxElement, kind: TbxKind): TbxFault[] {
  const faults: TbxFault[] = [];
  const rules = kind.version === 1 ? null : categoryRules(kind.dialect);
  const visit = (element: TbxElement, parents: readonly TbxElement[]): void => {
    const report = (message: string, line = element.line): void => void faults.push({ line, message });
    if (kind.version === 3 || (kind.version === 2 && core.includes(element.name))) {
      checkStructure(element, kind, report);
    }
    if (kind.version === 3 && element.isCategory && kind.style !== "dct") {
      report(
        `data category elements such as <${element.type ?? element.name}> belong to DCT style, and the file says DCA`,
      );
    }
    if (categoryElements.includes(element.name) && kind.version !== 1) {
      const type = element.type ?? "";
      if (type === "") report(`<${element.name}> needs a type`);
      else if (rules !== null) {
        const rule = rules[type];
        const level = parents.findLast(({ name }) => ["conceptEntry", "langSec", "termSec"].includes(name))?.name;
        if (rule === undefined || rule.holder !== element.name) {
          report(`${kind.dialect} has no <${element.name}> of type "${type}"`);
        } else if (level !== undefined && !(rule.levels as readonly string[]).includes(level)) {
          report(`"${type}" belongs to ${rule.levels.join(" or ")}, not to ${level}`);
        } else if (rule.values !== undefined && !rule.values.includes(element.text)) {
          report(`"${type}" is one of ${rule.values.join(", ")}, not "${element.text}"`);
        }
      }
    }
    for (const child of element.children) visit(child, [...parents, element]);
  };
  visit(root, []);
  if (kind.version === 3 && kind.namespace !== namespaceOfTbx) {
    faults.push({ line: root.line, message: `the namespace is "${namespaceOfTbx}", not "${kind.namespace ?? ""}"` });
  }
  if (kind.version === 3 && kind.style !== "dca" && kind.style !== "dct") {
    faults.push({ line: root.line, message: `the style is dca or dct, not "${kind.style}"` });
  }
  return faults.sort((a, b) => a.line - b.line);
}

const namespaceOfTbx = "urn:iso:std:iso:30042:ed-2";

/** What version 2 has as version 3 does, but for the names. */
const core: readonly string[] = ["tbx", "text", "body", "conceptEntry", "langSec", "termSec"];

/** What an element must hold at least once. */
const needed: Readonly<Record<string, readonly string[]>> = {
  tbx: ["tbxHeader", "text"],
  text: ["body"],
  conceptEntry: ["langSec"],
  langSec: ["termSec"],
};

function checkStructure(element: TbxElement, kind: TbxKind, report: (message: string, line?: number) => void): void {
  const allowed = contents[element.name];
  if (allowed === undefined) return;
  const tag = (name: string): string => `<${nameIn(kind, name)}>`;
  if (element.mixed) report(`${tag(element.name)} holds elements, no text of its own`);
  for (const child of element.children) {
    if (allowed.includes(child.name) || (kind.version === 2 && child.name === "date")) continue;
    report(`${tag(child.name)} may not stand in ${tag(element.name)}`, child.line);
  }
  checkOrder(element, tag, report);
  const count = (name: string): number => element.children.filter((child) => child.name === name).length;
  for (const name of needed[element.name] ?? []) {
    if (count(name) === 0) report(`${tag(element.name)} needs a ${tag(name)}`);
  }
  if (element.name === "termSec") {
    if (count("term") !== 1) report(`${tag("termSec")} holds one <term>, not ${count("term")}`);
    else if (element.children[0]?.name !== "term") report(`<term> comes first in ${tag("termSec")}`);
  }
  if (element.name === "descripGrp" && count("descrip") !== 1) report("<descripGrp> holds one <descrip>");
  if (element.name === "langSec" && element.language === null) report(`${tag("langSec")} needs xml:lang`);
}

/** What stands last in an element, after everything else. */
const lastIn: Readonly<Record<string, string>> = {
  tbx: "text",
  conceptEntry: "langSec",
  langSec: "termSec",
  text: "back",
};

function checkOrder(
  element: TbxElement,
  tag: (name: string) => string,
  report: (message: string, line?: number) => void,
): void {
  const last = lastIn[element.name];
  if (last === undefined) return;
  const first = element.children.findIndex(({ name }) => name === last);
  const late = first < 0 ? undefined : element.children.slice(first).find(({ name }) => name !== last);
  if (late !== undefined) report(`${tag(late.name)} comes before ${tag(last)} in ${tag(element.name)}`, late.line);
}
