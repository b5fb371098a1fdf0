import { useState } from "react";
import { areaKm2Text } from "#gis/measure/area-text";
import { EmptyState } from "../ui/empty-state.tsx";
import { groupColour } from "./candidate-colours.ts";
import { type CandidateView, groupsShown } from "./candidate-view.ts";
import { MineButton } from "./mine-list.tsx";
import { usePlanning } from "./planning-store.ts";

interface GroupListProps {
  view: CandidateView;
  onChooseGroup: (memberIds: readonly string[]) => void;
  onChooseMine: (mineId: string) => void;
}

/** Merge groups with their members and totals. */
export function GroupList({ view, onChooseGroup, onChooseMine }: GroupListProps) {
  const shown = usePlanning((planning) => planning.shown);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const groups = groupsShown(view, shown);
  if (groups.length === 0) {
    return <EmptyState title="没有这样的整合组" hint="换一个筛选，或在“矿山”中查看不成组的矿山。" />;
  }
  const toggle = (id: string) =>
    setFolded(
      (before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
    );
  return (
    <ul className="kj-plan-groups">
      {groups.map((group) => {
        const index = view.result.groups.indexOf(group);
        const open = !folded.has(group.id);
        return (
          <li key={group.id}>
            <div className="kj-plan-group-head" style={{ borderLeftColor: groupColour(index) }}>
              <button type="button" aria-expanded={open} onClick={() => toggle(group.id)}>
                {open ? "▾" : "▸"} 第 {index + 1} 组
              </button>
              <span className="kj-hint">
                {group.memberIds.length} 座 · {areaKm2Text(group.totalAreaM2)} km² ·{" "}
                {reserveText(group.totalReserveWt, group.reserveIncomplete)}
              </span>
              <button type="button" className="kj-link" onClick={() => onChooseGroup(group.memberIds)}>
                定位
              </button>
            </div>
            {open &&
              group.memberIds.map((id) => {
                const row = view.byMine.get(id);
                return row ? (
                  <MineButton
                    key={id}
                    row={row}
                    subject={group.suggestedSubjectId === id}
                    onChoose={onChooseMine}
                  />
                ) : (
                  <p key={id} className="kj-plan-outsider">
                    {view.nameOf(id)} <span className="kj-hint">在所选范围之外，结论见其所在县区</span>
                  </p>
                );
              })}
          </li>
        );
      })}
    </ul>
  );
}

function reserveText(totalWt: string | null, incomplete: boolean): string {
  if (totalWt === null) return "储量未知";
  return incomplete ? `${totalWt} 万吨（有缺）` : `${totalWt} 万吨`;
}
