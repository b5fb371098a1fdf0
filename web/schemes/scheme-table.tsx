import type { TableColumnsType } from "antd";
import { useEffect, useMemo } from "react";
import { areaKm2Text } from "#gis/measure/area-text";
import { mergedMine } from "#gis/optimum/merged-mine";
import type { SchemeMine } from "#gis/schemes/scheme-mine";
import { useDock } from "../shell/dock-store.ts";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";
import { useWorkbench } from "../shell/workbench-store.ts";
import { statusWords } from "../ui/mine-words.ts";
import { ChoiceBox } from "./choice-box.tsx";
import { isSought, type SchemeView } from "./scheme-view.ts";
import { scaleText } from "./scheme-words.ts";
import { useSchemes } from "./schemes-store.ts";

interface SchemeTableProps {
  view: SchemeView;
  onChoose: (mineIds: readonly string[]) => void;
}

const dockId = "scheme";

/** Every mine of the scheme as a table under the map, with the group it is in. */
export function SchemeTable({ view, onChoose }: SchemeTableProps) {
  useEffect(() => useDock.getState().activate(dockId), []);
  const words = useSchemes((schemes) => schemes.words);
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  const columns = useMemo(() => columnsOf(view), [view]);
  const rows = useMemo(() => view.mines.filter((mine) => isSought(mine, words)), [view, words]);
  return (
    <DockTab id={dockId} label="整合方案" order={11}>
      <DockTable
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        widthPx={1150}
        chosenId={selectedMineId}
        onChoose={({ id }) => onChoose([id])}
      />
    </DockTab>
  );
}

function verdictText({ mustMerge, mustMergeToVerify }: SchemeMine): string {
  if (mustMergeToVerify) return "待核实";
  return mustMerge ? "必须整合" : "—";
}

function columnsOf({ groupOf }: SchemeView): TableColumnsType<SchemeMine> {
  const numberOf = ({ id }: SchemeMine) => (groupOf.get(id)?.index ?? -1) + 1;
  return [
    {
      title: <span className="kj-visually-hidden">勾选</span>,
      width: 40,
      fixed: "left",
      render: (_, mine) => <ChoiceBox mine={mine} />,
    },
    { title: "矿山名称", width: 200, fixed: "left", ellipsis: true, render: (_, { name }) => name },
    {
      title: "组",
      width: 70,
      render: (_, mine) => numberOf(mine) || "单列",
      sorter: (one, other) => numberOf(one) - numberOf(other),
    },
    { title: "识别结论", width: 90, render: (_, mine) => verdictText(mine) },
    { title: "采矿权人", width: 180, ellipsis: true, render: (_, { holder }) => holder },
    { title: "矿种", width: 120, ellipsis: true, render: (_, { mineral }) => mineral },
    {
      title: "规模",
      width: 150,
      render: (_, mine) => scaleText(mergedMine([{ ...mine, draftGroup: null }], []), mine.capacityUnit),
    },
    { title: "储量 万吨", width: 90, align: "right", render: (_, { reserveWt }) => reserveWt ?? "—" },
    {
      title: "面积 km²",
      width: 90,
      align: "right",
      render: (_, { areaM2 }) => areaKm2Text(areaM2),
      sorter: (one, other) => one.areaM2 - other.areaM2,
    },
    { title: "状态", width: 60, render: (_, { status }) => statusWords[status] },
    { title: "有效期至", width: 100, render: (_, { validTo }) => validTo ?? "未登记" },
  ];
}
