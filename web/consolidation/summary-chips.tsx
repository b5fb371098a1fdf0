import { useMemo } from "react";
import { type CandidateView, countShown, groupsShown } from "./candidate-view.ts";
import { usePlanning, type VerdictShown } from "./planning-store.ts";

const chips: readonly { shown: VerdictShown; label: string }[] = [
  { shown: "must_merge", label: "必须整合" },
  { shown: "to_verify", label: "待核实" },
  { shown: "suggested_subject", label: "建议主体" },
  { shown: "critical", label: "临界" },
  { shown: "all", label: "全部" },
];

/** Counts of the run; each one filters the lists below. */
export function SummaryChips({ view }: { view: CandidateView }) {
  const { shown, change } = usePlanning();
  const counts = useMemo(() => countShown(view.rows), [view]);
  const choose = (wanted: VerdictShown) =>
    change({ shown: wanted, list: groupsShown(view, wanted).length > 0 ? "groups" : "mines" });
  return (
    <fieldset className="kj-plan-chips">
      <legend className="kj-visually-hidden">按结论筛选</legend>
      {chips.map((chip) => (
        <button
          type="button"
          key={chip.shown}
          aria-pressed={shown === chip.shown}
          data-shown={chip.shown}
          onClick={() => choose(chip.shown)}
        >
          <strong>{counts[chip.shown]}</strong>
          <span>{chip.label}</span>
        </button>
      ))}
    </fieldset>
  );
}
