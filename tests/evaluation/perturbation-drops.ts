import {
  alone,
  counterpartOf,
  cut,
  perturb,
  renumbering,
  textOf,
  usable,
  type ExpectedReport,
  type Perturb,
  type Scene,
} from "./perturbation-edits";
import type { Unit } from "./perturbation-units";

const dropReport = (scene: Scene, unit: Unit): ExpectedReport[] => {
  const counterpart = counterpartOf(scene, unit);
  return counterpart ? [{ rules: alone, language: scene.other.language, text: textOf(scene.other, counterpart) }] : [];
};

/** Drops one unit, those behind it numbered on or not. */
export function drop(renumber: boolean): Perturb {
  return perturb((scene) => {
    const unit = scene.choose(usable(scene.own));
    if (!unit) return null;
    const edits = renumber && unit.label !== null ? renumbering(scene.own, unit, -1) : [];
    if (renumber && edits.length === 0) return null;
    return { edits: [cut(unit), ...edits], touched: [], gone: unit.beads, reports: dropReport(scene, unit) };
  });
}

/** Drops one unit from each side: neighbours, of one section, or anywhere. */
export function dropBoth(near: boolean, renumber = false): Perturb {
  return perturb((scene) => {
    const { own, other, choose } = scene;
    const units = usable(own);
    const unit = choose(units);
    if (!unit) return null;
    const second = choose(
      units.filter((each) => each !== unit && (!near || Math.abs(units.indexOf(each) - units.indexOf(unit)) <= 2)),
    );
    const elsewhere = second && counterpartOf(scene, second);
    if (!elsewhere) return null;
    return {
      edits: [cut(unit), ...(renumber ? renumbering(own, unit, -1) : [])],
      otherEdits: [cut(elsewhere), ...(renumber ? renumbering(other, elsewhere, -1) : [])],
      touched: [],
      gone: [...unit.beads, ...second.beads],
      reports: [...dropReport(scene, unit), { rules: alone, language: own.language, text: textOf(own, second) }],
    };
  });
}

/** Drops a section with all that stands in it. */
export const dropSection = perturb(({ own, other, choose }) => {
  const section = choose(own.sections.filter(({ beads }) => beads.size > 0));
  if (!section) return null;
  const heading = other.sections.find(({ beads }) => [...beads].some((bead) => section.beads.has(bead)));
  return {
    edits: [{ ...section, text: "" }],
    touched: [],
    gone: section.beads,
    reports: heading === undefined ? [] : [{ rules: alone, language: other.language, text: textOf(other, heading) }],
  };
});
