import type { TableColumnsType } from "antd";
import { useMemo } from "react";
import type { ConditionKey } from "#gis/consolidation/candidate";
import { conditionText } from "#gis/consolidation/condition-text";
import { triggersText } from "#gis/triggers/trigger-text";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";
import { useWorkbench } from "../shell/workbench-store.ts";
import { byVerdict, type CandidateView, rowsShown, type VerdictRow } from "./candidate-view.ts";
import { usePlanning } from "./planning-store.ts";
import { VerdictTag } from "./verdict-tag.tsx";

interface CandidateTableProps {
  view: CandidateView;
  onChooseMine: (mineId: string) => void;
}

/** The whole run as a table under the map: one row a mine, one column a condition. */
export function CandidateTable({ view, onChooseMine }: CandidateTableProps) {
  const { shown, words } = usePlanning();
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  const columns = useMemo(() => columnsOf(view), [view]);
  const rows = useMemo(() => rowsShown(view.rows, shown, words), [view, shown, words]);
  return (
    <DockTab id="candidates" label="整合候选" order={10}>
      <DockTable
        columns={columns}
        rows={rows}
        idOf={({ mine }) => mine.id}
        widthPx={1400}
        chosenId={selectedMineId}
        onChoose={({ mine }) => onChooseMine(mine.id)}
      />
    </DockTab>
  );
}

function columnsOf(view: CandidateView): TableColumnsType<VerdictRow> {
  return [
    { title: "矿山名称", width: 190, fixed: "left", ellipsis: true, render: (_, { mine }) => mine.name },
    {
      title: "系统建议",
      width: 150,
      render: (_, { verdict }) => <VerdictTag verdict={verdict} />,
      sorter: byVerdict,
    },
    { title: "组", width: 60, render: (_, { verdict }) => groupNumber(view, verdict.groupId) },
    { title: "所在地", width: 90, render: (_, { mine }) => mine.regionName },
    { title: "矿种", width: 110, render: (_, { mine }) => mine.mineral },
    conditionColumn(view, "distance", "最近距离", 150),
    conditionColumn(view, "orebody", "矿体", 130),
    conditionColumn(view, "area", "面积", 150),
    conditionColumn(view, "reserve", "保有储量", 150),
    {
      title: "其他整合情形",
      width: 220,
      ellipsis: true,
      render: (_, { triggers }) => triggersText(triggers) || "—",
    },
  ];
}

function conditionColumn(view: CandidateView, key: ConditionKey, title: string, width: number) {
  return {
    title,
    width,
    render: (_: unknown, { verdict }: VerdictRow) => {
      const condition = verdict.conditions.find((one) => one.key === key);
      if (!condition || verdict.verdict === "out_of_scope") return "—";
      const words = conditionText(condition, view.result.parameters, view.nameOf);
      return (
        <span className="kj-condition-cell" data-status={condition.status} title={words.sentence}>
          {words.value} <small>{words.status}</small>
        </span>
      );
    },
  };
}

function groupNumber(view: CandidateView, groupId: string | null): string {
  const index = view.result.groups.findIndex(({ id }) => id === groupId);
  return index < 0 ? "—" : String(index + 1);
}
