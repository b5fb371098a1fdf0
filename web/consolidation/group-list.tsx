import { Button } from "antd";
import { useMemo, useState } from "react";
import type { MergeGroup } from "#gis/consolidation/candidate";
import { areaKm2Text } from "#gis/measure/area-text";
import { EmptyState } from "../ui/empty-state.tsx";
import { groupColour } from "../ui/group-colours.ts";
import { VirtualList } from "../ui/virtual-list.tsx";
import { type CandidateView, rowsShown } from "./candidate-view.ts";
import { GroupMethods } from "./group-methods.tsx";
import { type GroupRow, groupRows } from "./group-rows.ts";
import { MineButton, mineHeightPx } from "./mine-list.tsx";
import { usePlanning } from "./planning-store.ts";

interface GroupListProps {
  view: CandidateView;
  /** day the run was judged for */
  asOf: string;
  onChooseGroup: (memberIds: readonly string[]) => void;
  onChooseMine: (mineId: string) => void;
}

const headHeightPx = 36;
const heightPxOf = (row: GroupRow) => (row.kind === "head" ? headHeightPx : mineHeightPx);

/** Merge groups with their members and totals. */
export function GroupList({ view, asOf, onChooseGroup, onChooseMine }: GroupListProps) {
  const { shown, words } = usePlanning();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => groupRows(view, { shown, words, folded }), [view, shown, words, folded]);
  if (rows.length === 0) {
    return <NoGroups view={view} />;
  }
  const toggle = (id: string) =>
    setFolded(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  const rowOf = (row: GroupRow) => {
    if (row.kind === "head")
      return (
        <GroupHead {...row} asOf={asOf} onToggle={() => toggle(row.group.id)} onLocate={onChooseGroup} />
      );
    if (row.kind === "mine")
      return <MineButton row={row.row} subject={row.subject} onChoose={onChooseMine} />;
    return (
      <p className="kj-plan-outsider">
        {row.name} <span className="kj-hint">在所选范围之外，结论见其所在县区</span>
      </p>
    );
  };
  return (
    <VirtualList label="整合组" rows={rows} keyOf={({ key }) => key} heightPxOf={heightPxOf} render={rowOf} />
  );
}

/** No group is an answer too: what remains to be looked at is offered. */
function NoGroups({ view }: { view: CandidateView }) {
  const { shown, words, change } = usePlanning();
  const toVerify = useMemo(() => rowsShown(view.rows, "to_verify").length, [view]);
  if (view.rows.length === 0)
    return <EmptyState title="本行政区没有矿山" hint="请在左侧选择上一级行政区，或用顶部“导入”登记矿山。" />;
  if (words !== "" || shown !== "must_merge" || toVerify === 0)
    return <EmptyState title="没有这样的整合组" hint="换一个筛选，或在“矿山”中查看不成组的矿山。" />;
  return (
    <EmptyState
      title="没有必须整合的矿山"
      hint={`另有 ${toVerify} 座缺少储量、矿体等资料，暂不能下结论。`}
      action={
        <Button size="small" onClick={() => change({ shown: "to_verify", list: "mines" })}>
          查看待核实 {toVerify} 座
        </Button>
      }
    />
  );
}

interface GroupHeadProps {
  asOf: string;
  group: MergeGroup;
  index: number;
  open: boolean;
  onToggle: () => void;
  onLocate: (memberIds: readonly string[]) => void;
}

function GroupHead({ group, asOf, index, open, onToggle, onLocate }: GroupHeadProps) {
  const totals = `${group.memberIds.length} 座 · ${areaKm2Text(group.totalAreaM2)} km² · ${reserveText(group.totalReserveWt, group.reserveIncomplete)}`;
  return (
    <div className="kj-plan-group-head" style={{ borderLeftColor: groupColour(index) }}>
      <button type="button" aria-expanded={open} onClick={onToggle}>
        {open ? "▾" : "▸"} 第 {index + 1} 组
      </button>
      <span className="kj-hint" title={totals}>
        {totals}
      </span>
      <GroupMethods group={group} name={`第 ${index + 1} 组`} asOf={asOf} />
      <button type="button" className="kj-link" onClick={() => onLocate(group.memberIds)}>
        定位
      </button>
    </div>
  );
}

function reserveText(totalWt: string | null, incomplete: boolean): string {
  if (totalWt === null) return "储量待核实";
  return incomplete ? `${totalWt} 万吨（有缺）` : `${totalWt} 万吨`;
}
