import { breachVerdictLabels, overlapRelationLabels } from "#gis/breaches/breach-text";
import { FilterRow } from "../ui/filter-row.tsx";
import { type BreachReply, overlapsShown, workingsShown } from "./breach-view.ts";
import { type OverlapShown, useEnforcement, type WorkingShown } from "./enforcement-store.ts";

const workingFilters: readonly { value: WorkingShown; label: string }[] = [
  { value: "suspected_outside", label: breachVerdictLabels.suspected_outside },
  { value: "within_tolerance", label: breachVerdictLabels.within_tolerance },
  { value: "no_licence", label: "无证" },
  { value: "inside", label: breachVerdictLabels.inside },
  { value: "all", label: "全部" },
];

const overlapFilters: readonly { value: OverlapShown; label: string }[] = [
  { value: "counted", label: "压占" },
  { value: "sliver", label: overlapRelationLabels.sliver },
  { value: "touching", label: overlapRelationLabels.touching },
  { value: "all", label: "全部" },
];

/** The counts of the chosen kind of finding, each a filter. */
export function FindingFilter({ reply }: { reply: BreachReply }) {
  const { kind, workingShown, overlapShown, change } = useEnforcement();
  if (kind === "workings") {
    return (
      <FilterRow
        label="按结论筛选"
        value={workingShown}
        options={workingFilters.map((option) => ({
          ...option,
          count: workingsShown(reply, option.value).length,
        }))}
        onChange={(value) => change({ workingShown: value })}
      />
    );
  }
  return (
    <FilterRow
      label="按关系筛选"
      value={overlapShown}
      options={overlapFilters.map((option) => ({
        ...option,
        count: overlapsShown(reply, option.value).length,
      }))}
      onChange={(value) => change({ overlapShown: value })}
    />
  );
}
