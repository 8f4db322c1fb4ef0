/**
 * The rules of TBX-Basic and TBX-Min on data categories: where each may stand, and which values it may have. After the
 * Schematron schemas of LTAC (TBX-Basic 1.2.1); RNG and Schematron validators leave values of DCT files unchecked.
 */
export interface CategoryRule {
  /** The element that holds the category. */
  readonly holder: string;
  readonly levels: readonly ("conceptEntry" | "langSec" | "termSec")[];
  readonly values?: readonly string[];
}

const entry = "conceptEntry";
const language = "langSec";
const term = "termSec";

const min: Readonly<Record<string, CategoryRule>> = {
  administrativeStatus: {
    holder: "termNote",
    levels: [term],
    values: ["preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts"],
  },
  // What TBX-Min called the status before the edition of 2019; LTAC's test files still do.
  usageStatus: {
    holder: "termNote",
    levels: [term],
    values: ["preferred", "admitted", "deprecated", "superseded", "notRecommended", "obsolete"],
  },
  partOfSpeech: {
    holder: "termNote",
    levels: [term],
    values: ["noun", "verb", "adjective", "adverb", "other", "properNoun"],
  },
  subjectField: { holder: "descrip", levels: [entry] },
  customerSubset: { holder: "admin", levels: [entry, term] },
  externalCrossReference: { holder: "xref", levels: [entry, language, term] },
};

const basic: Readonly<Record<string, CategoryRule>> = {
  ...min,
  // A category of TBX-Default that many tools add to TBX-Basic, and the only one for the state of a review.
  processStatus: {
    holder: "termNote",
    levels: [term],
    values: ["unprocessed", "provisionallyProcessed", "finalized"],
  },
  definition: { holder: "descrip", levels: [entry, language] },
  context: { holder: "descrip", levels: [term] },
  source: { holder: "admin", levels: [entry, language, term] },
  projectSubset: { holder: "admin", levels: [entry, term] },
  crossReference: { holder: "ref", levels: [entry, term] },
  xGraphic: { holder: "xref", levels: [entry, language] },
  geographicalUsage: { holder: "termNote", levels: [term] },
  grammaticalGender: { holder: "termNote", levels: [term], values: ["masculine", "feminine", "neuter", "other"] },
  termLocation: {
    holder: "termNote",
    levels: [term],
    values: (
      "checkBox comboBox comboBoxElement dialogBox groupBox informativeMessage interactiveMessage menuItem progressBar " +
      "pushButton radioButton slider spinBox tab tableText textBox toolTip user-definedType"
    ).split(" "),
  },
  termType: {
    holder: "termNote",
    levels: [term],
    values: ["fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase"],
  },
  // `creation` is in LTAC's own files that count as good.
  transactionType: {
    holder: "transac",
    levels: [entry, language, term],
    values: ["origination", "modification", "creation"],
  },
  responsibility: { holder: "transacNote", levels: [entry, language, term] },
};

/** The rules of a dialect; null for one that is not known here, whose data categories are not judged. */
export function categoryRules(dialect: string): Readonly<Record<string, CategoryRule>> | null {
  if (dialect === "TBX-Basic") return basic;
  return dialect === "TBX-Min" ? min : null;
}

/** The elements that carry a data category. */
export const categoryElements: readonly string[] = [
  "admin",
  "descrip",
  "ref",
  "termNote",
  "transac",
  "transacNote",
  "xref",
];

const details = ["descrip", "descripGrp", "admin", "adminGrp", "transacGrp", "transac", "note", "ref", "xref"];

/** Which elements may stand in which, in the core structure of version 3. */
export const contents: Readonly<Record<string, readonly string[]>> = {
  tbx: ["tbxHeader", "text"],
  tbxHeader: ["fileDesc", "encodingDesc", "revisionDesc"],
  fileDesc: ["titleStmt", "publicationStmt", "sourceDesc"],
  titleStmt: ["title", "note"],
  publicationStmt: ["p"],
  sourceDesc: ["p"],
  encodingDesc: ["p"],
  revisionDesc: ["change"],
  text: ["body", "back"],
  body: ["conceptEntry"],
  conceptEntry: [...details, "langSec"],
  langSec: [...details, "termSec"],
  termSec: ["term", "termNote", "termNoteGrp", ...details],
  descripGrp: ["descrip", "descripNote", "admin", "adminGrp", "note", "ref", "xref", "date"],
  adminGrp: ["admin", "adminNote", "note", "ref", "xref", "date"],
  termNoteGrp: ["termNote", "admin", "adminGrp", "note", "ref", "xref", "date"],
  transacGrp: ["transac", "transacNote", "note", "ref", "xref", "date"],
};
