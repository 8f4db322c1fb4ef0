import { alignDocuments } from "../../src/alignment";
import { parseDocument } from "../../src/document";
import type { Bitext, Language } from "../../src/model";
import { randomNumbers, type Perturbation } from "./perturbation-edits";
import { perturbations } from "./perturbations";

/** What became of the changed copies of some pairs. */
export interface PerturbationScore {
  readonly name: string;
  readonly copies: number;
  /** Copies in which a bead joins what the gold has not together, no part of it changed. */
  readonly wrongUntouched: number;
  /** Copies in which a changed item stands in a wrong bead. */
  readonly wrongTouched: number;
  /** Reports that were due, and those that came. */
  readonly due: number;
  readonly reported: number;
  /** Beads scored 0.9 and more, and those of them that are wrong. */
  readonly confident: number;
  readonly confidentWrong: number;
  /** Gold beads that nothing was done to and that are not found. */
  readonly lost: number;
  /** For looking at. */
  readonly faults: readonly string[];
}

/** A pair whose alignment is right. */
export interface PerturbationPair {
  readonly name: string;
  readonly en: string;
  readonly ja: string;
}

export function alignTexts({ en, ja }: { readonly en: string; readonly ja: string }): Bitext {
  return alignDocuments(parseDocument(en, { language: "en" }), parseDocument(ja, { language: "ja" }));
}

/** Changes each pair in each way, `copies` times, and looks at what the alignment makes of it. */
export function scorePerturbations(
  pairs: readonly PerturbationPair[],
  copies: number,
  only = (_: string): boolean => true,
): PerturbationScore[] {
  const bitexts = pairs.map((pair) => alignTexts(pair));
  return Object.entries(perturbations)
    .filter(([name]) => only(name))
    .map(([name, perturb]) => {
      const score = {
        copies: 0,
        wrongUntouched: 0,
        wrongTouched: 0,
        due: 0,
        reported: 0,
        confident: 0,
        confidentWrong: 0,
        lost: 0,
      };
      const faults: string[] = [];
      bitexts.forEach((bitext, at) => {
        for (let copy = 0; copy < copies; copy += 1) {
          const made = perturb(bitext, randomNumbers(1000 * at + copy + 1));
          if (made === null) continue;
          const place = `${pairs[at]?.name ?? ""} ${name} #${String(copy)}`;
          const result = judge(bitext, made);
          score.copies += 1;
          score.due += made.reports.length;
          score.reported += made.reports.length - result.unreported.length;
          score.confident += result.confident;
          score.confidentWrong += result.confidentWrong;
          score.lost += result.lost.length;
          if (result.wrongUntouched.length > 0) score.wrongUntouched += 1;
          if (result.wrongTouched.length > 0) score.wrongTouched += 1;
          faults.push(
            ...result.wrongUntouched.map((bead) => `${place}: wrong, untouched: ${bead}`),
            ...result.wrongTouched.map((bead) => `${place}: wrong: ${bead}`),
            ...result.lost.map((bead) => `${place}: lost: ${bead}`),
            ...result.unreported.map((text) => `${place}: not reported: ${text}`),
          );
        }
      });
      return { name, ...score, faults };
    });
}

function judge(
  bitext: Bitext,
  { en, ja, touched, gone, reports }: Perturbation,
): {
  readonly wrongUntouched: string[];
  readonly wrongTouched: string[];
  readonly lost: string[];
  readonly unreported: string[];
  readonly confident: number;
  readonly confidentWrong: number;
} {
  const gold = { en: new Map<string, number[]>(), ja: new Map<string, number[]>() };
  const keys = new Map<string, number>();
  bitext.beads.forEach((bead, index) => {
    for (const language of ["en", "ja"] as const)
      for (const { text } of bead[language]) gold[language].set(text, [...(gold[language].get(text) ?? []), index]);
    if (bead.en.length > 0 && bead.ja.length > 0 && !gone.has(index) && !touched.has(index))
      keys.set(keyOf(bead.en, bead.ja), index);
  });
  const found = alignTexts({ en, ja });
  const result = { wrongUntouched: [] as string[], wrongTouched: [] as string[], confident: 0, confidentWrong: 0 };
  for (const bead of found.beads) {
    if (bead.en.length === 0 || bead.ja.length === 0) continue;
    keys.delete(keyOf(bead.en, bead.ja));
    const sets = (["en", "ja"] as const).flatMap((language) =>
      bead[language].map(({ text }) => gold[language].get(text) ?? goldOfPart(text, gold[language])),
    );
    const common = sets.reduce((a, b) => a.filter((each) => b.includes(each)));
    const own = sets.flat();
    // Text that an edit has cut anew has no gold; where nothing else speaks against it, it proves nothing.
    if (
      sets.some((set) => set.length === 0) &&
      own.every((each) => touched.has(each)) &&
      own.length > 0 &&
      !own.some((each) => gone.has(each)) &&
      new Set(own).size === 1
    )
      continue;
    const right = common.some((each) => !gone.has(each));
    if (bead.score >= 0.9) result.confident += 1;
    if (right) continue;
    if (bead.score >= 0.9) result.confidentWrong += 1;
    const line = `${bead.score.toFixed(2)} ${bead.kind} ${String(bead.en.length)}-${String(bead.ja.length)} ${bead.en.map(({ text }) => text.slice(0, 60)).join(" | ")} = ${bead.ja.map(({ text }) => text.slice(0, 30)).join(" | ")}`;
    (own.some((each) => touched.has(each)) ? result.wrongTouched : result.wrongUntouched).push(line);
  }
  const texts = { en, ja };
  const unreported = reports.filter(
    ({ rules, language, text }) =>
      !found.findings.some((finding) => {
        if (!rules.test(finding.ruleId)) return false;
        const partners = new Set<string>();
        for (const bead of found.beads) {
          const own = bead[finding.language];
          if (own.some(({ range }) => range[0] < finding.range[1] && range[1] > finding.range[0]))
            for (const side of ["en", "ja"] as Language[])
              for (const segment of bead[side]) partners.add(`${side} ${segment.text}`);
        }
        const spoken = [texts[finding.language].slice(...finding.range)];
        return [...partners, ...spoken.map((each) => `${finding.language} ${each}`)].some(
          (each) => each.startsWith(`${language} `) && meets(each.slice(3), text),
        );
      }),
  );
  return {
    ...result,
    lost: [...keys.keys()].map((key) => key.slice(0, 100)),
    unreported: unreported.map(({ rules, text }) => `${rules.source} ${text.trim().slice(0, 60)}`),
  };
}

/** The gold beads of a text that was cut or joined otherwise than in the original: of those that it holds or is held by. */
function goldOfPart(text: string, gold: ReadonlyMap<string, readonly number[]>): number[] {
  return [...gold].flatMap(([known, beads]) =>
    known.length > 3 && text.length > 3 && (text.includes(known) || known.includes(text)) ? beads : [],
  );
}

function meets(a: string, b: string): boolean {
  const squeeze = (text: string): string => text.replace(/<sup>.*?<\/sup>|[\s*\\]/gu, "");
  const [one, two] = [squeeze(a), squeeze(b)];
  return (
    one !== "" &&
    two !== "" &&
    (one.includes(two) || two.includes(one) || two.includes(one.slice(0, 24)) || one.includes(two.slice(8, 32)))
  );
}

function keyOf(en: readonly { readonly text: string }[], ja: readonly { readonly text: string }[]): string {
  return [en, ja].map((side) => side.map(({ text }) => text).join(" ")).join("\t");
}
