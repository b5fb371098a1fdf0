import { licensedKm2Text } from "#gis/measure/area-text";
import { EmptyState } from "../ui/empty-state.tsx";
import { type CandidateView, rowsShown, type VerdictRow } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";
import { VerdictTag } from "./verdict-tag.tsx";

interface MineListProps {
  view: CandidateView;
  onChooseMine: (mineId: string) => void;
}

/** Mines of the chosen verdict, one line each. */
export function MineList({ view, onChooseMine }: MineListProps) {
  const shown = usePlanning((planning) => planning.shown);
  const rows = rowsShown(view.rows, shown);
  if (rows.length === 0)
    return <EmptyState title="没有这样的矿山" hint="换一个筛选，或改动参数后重新识别。" />;
  return (
    <div className="kj-plan-mines">
      {rows.map((row) => (
        <MineButton key={row.mine.id} row={row} onChoose={onChooseMine} />
      ))}
    </div>
  );
}

interface MineButtonProps {
  row: VerdictRow;
  subject?: boolean;
  onChoose: (mineId: string) => void;
}

export function MineButton({ row, subject = false, onChoose }: MineButtonProps) {
  const { mine, verdict } = row;
  return (
    <button type="button" className="kj-plan-mine" onClick={() => onChoose(mine.id)}>
      <span className="kj-plan-mine-name">{mine.name}</span>
      <VerdictTag verdict={verdict} />
      <span className="kj-hint">
        {mine.regionName} · {mine.mineral} ·{" "}
        {mine.licensedAreaKm2 ? licensedKm2Text(mine.licensedAreaKm2) : "—"} km² ·{" "}
        {mine.reserveWt ?? "储量未知"}
        {mine.reserveWt && " 万吨"}
        {subject && verdict.verdict !== "suggested_subject" && " · 组内建议主体"}
      </span>
    </button>
  );
}
