import { useMemo } from "react";
import { licensedKm2Text } from "#gis/measure/area-text";
import { triggersText } from "#gis/triggers/trigger-text";
import { EmptyState } from "../ui/empty-state.tsx";
import { VirtualList } from "../ui/virtual-list.tsx";
import { type CandidateView, rowsShown, type VerdictRow } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";
import { VerdictTag } from "./verdict-tag.tsx";

interface MineListProps {
  view: CandidateView;
  onChooseMine: (mineId: string) => void;
}

/** Two lines of text; the list must know it before it draws. */
export const mineHeightPx = 48;
const heightPxOf = () => mineHeightPx;

/** Mines of the chosen verdict. */
export function MineList({ view, onChooseMine }: MineListProps) {
  const { shown, words } = usePlanning();
  const rows = useMemo(() => rowsShown(view.rows, shown, words), [view, shown, words]);
  if (rows.length === 0)
    return (
      <EmptyState
        title="没有这样的矿山"
        hint="换一个筛选，或改动参数后重新识别；本行政区没有矿山的，请选择上一级行政区。"
      />
    );
  return (
    <VirtualList
      label="矿山"
      rows={rows}
      keyOf={({ mine }) => mine.id}
      heightPxOf={heightPxOf}
      render={(row) => <MineButton row={row} onChoose={onChooseMine} />}
    />
  );
}

interface MineButtonProps {
  row: VerdictRow;
  subject?: boolean;
  onChoose: (mineId: string) => void;
}

export function MineButton({ row, subject = false, onChoose }: MineButtonProps) {
  const { mine, verdict } = row;
  const held = triggersText(row.triggers.filter(({ outcome }) => outcome === "holds"));
  return (
    <button type="button" className="kj-plan-mine" onClick={() => onChoose(mine.id)}>
      <span className="kj-plan-mine-name">{mine.name}</span>
      <VerdictTag verdict={verdict} />
      <span className="kj-hint">
        {held && <b>{held} · </b>}
        {subject && verdict.verdict !== "suggested_subject" && "组内建议主体 · "}
        {mine.regionName} · {mine.mineral} · {areaText(row)} km² · {mine.reserveWt ?? "储量待核实"}
        {mine.reserveWt && " 万吨"}
      </span>
    </button>
  );
}

/** The area that was judged: as licensed, where the licence is silent as measured. */
function areaText({ mine, verdict }: VerdictRow): string {
  const measured = verdict.conditions.find(({ key, neighbourId }) => key === "area" && neighbourId === null);
  const km2 = mine.licensedAreaKm2 ?? measured?.value ?? null;
  return km2 === null ? "—" : licensedKm2Text(km2);
}
