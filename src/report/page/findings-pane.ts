import type { Context } from "./context";
import { byId, make, visible } from "./dom";
import { createList, type ListView } from "./list";
import { foldForSearch, holdsQuery } from "./search-text";
import { labelOfUnit } from "./context";

/** The list of findings with its filters. */
export interface FindingsPane {
  readonly list: ListView;
  readonly update: () => void;
  /** The unit of the next finding after a unit, or null. */
  readonly next: (behind: number, by: 1 | -1) => number | null;
}

const glyphs = { error: "✖", warning: "▲", info: "ℹ" } as const;

/** Fills `#findings` by its selects and the search. */
export function createFindingsPane(context: Context): FindingsPane {
  const { data } = context;
  const severity = byId<HTMLSelectElement>("severity-filter");
  const rule = byId<HTMLSelectElement>("rule-filter");
  const rules = [...new Set(data.findings.map(({ ruleId }) => ruleId))].sort();
  rule.append(...rules.map((id) => make("option", { value: id }, id)));
  const folded = data.findings.map(({ message }) => foldForSearch(message));

  const list = createList(byId("findings"), {
    rowHeight: 4.5,
    fill: (row, number) => {
      const finding = data.findings[number];
      const unit = data.units[finding?.unit ?? -1];
      if (finding === undefined || unit === undefined) return;
      const place = `${data.sections[unit.section]?.at(-1) ?? ""} ${labelOfUnit(unit)}`.trim();
      row.dataset["severity"] = finding.severity;
      row.append(
        make(
          "span",
          { class: `glyph ${finding.severity}`, role: "img", "aria-label": finding.severity },
          glyphs[finding.severity],
        ),
        make(
          "span",
          { class: "words" },
          make("bdi", { class: "message" }, visible(finding.message)),
          make("bdi", { class: "quiet" }, visible(`${finding.ruleId} · ${place}`)),
        ),
      );
    },
    onActivate: (number) => context.goTo(data.findings[number]?.unit ?? 0, { focus: false }),
    onChoose: (number) => context.goTo(data.findings[number]?.unit ?? 0),
  });

  const update = (): void => {
    const query = context.query();
    const numbers = data.findings
      .map((_, number) => number)
      .filter((number) => {
        const finding = data.findings[number];
        return (
          finding !== undefined &&
          (severity.value === "" || finding.severity === severity.value) &&
          (rule.value === "" || finding.ruleId === rule.value) &&
          (query === "" || holdsQuery(folded[number] ?? "", query))
        );
      });
    list.setEntries(numbers);
    byId("findings-count").textContent =
      numbers.length === data.findings.length
        ? String(numbers.length)
        : `${String(numbers.length)} of ${String(data.findings.length)}`;
    byId("no-findings").hidden = numbers.length > 0;
  };
  severity.addEventListener("change", update);
  rule.addEventListener("change", update);

  return {
    list,
    update,
    next: (behind, by) => {
      const units = data.findings.map(({ unit }) => unit);
      const found = by === 1 ? units.find((unit) => unit > behind) : units.findLast((unit) => unit < behind);
      return found ?? (by === 1 ? units[0] : units.at(-1)) ?? null;
    },
  };
}
