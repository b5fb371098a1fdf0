import type { TableColumnsType } from "antd";
import { useEffect, useMemo } from "react";
import type { ComparedRow, SchemeComparison } from "#gis/schemes/compare-schemes";
import { askedText, differenceText, standingWords } from "#gis/schemes/target-words";
import { useDock } from "../shell/dock-store.ts";
import { DockTab } from "../shell/dock-tab.tsx";
import { DockTable } from "../shell/dock-table.tsx";
import type { Compared } from "./use-compared.ts";

interface CompareTableProps {
  schemes: readonly Compared[];
  comparison: SchemeComparison;
  baseId: string;
}

const dockId = "scheme-compare";
const choosesNothing = () => undefined;

/** Every figure of the schemes beside each other, with 口径, target and standing, and against the base. */
export function CompareTable({ schemes, comparison, baseId }: CompareTableProps) {
  const columns = useMemo(() => columnsOf(schemes, baseId), [schemes, baseId]);
  useEffect(() => useDock.getState().activate(dockId), []);
  return (
    <DockTab id={dockId} label="方案比选" order={12}>
      <DockTable
        columns={columns}
        rows={comparison.rows}
        idOf={({ key }) => key}
        widthPx={600 + 190 * schemes.length}
        chosenId={null}
        onChoose={choosesNothing}
      />
    </DockTab>
  );
}

function columnsOf(schemes: readonly Compared[], baseId: string): TableColumnsType<ComparedRow> {
  return [
    { title: "指标", width: 190, fixed: "left", render: (_, { label, unit }) => `${label}（${unit}）` },
    ...schemes.map(({ scheme: { id, name } }, at): TableColumnsType<ComparedRow>[number] => ({
      title: `${name}${id === baseId ? "（基准）" : ""}`,
      key: id,
      width: 190,
      ellipsis: true,
      render: (_, { figures }) => <FigureCell figure={figures[at]} />,
    })),
    {
      title: "目标",
      width: 120,
      render: (_, { target }) => (target ? askedText(target) : "—"),
    },
    { title: "口径", width: 290, ellipsis: true, render: (_, { basis }) => basis },
  ];
}

function FigureCell({ figure }: { figure: ComparedRow["figures"][number] | undefined }) {
  if (!figure || figure.value === null) return "—";
  const { value, difference, standing } = figure;
  return (
    <>
      <strong>{value}</strong> {difference !== null && <span>（{differenceText(difference)}）</span>}{" "}
      {standing && (
        <span className="kj-scheme-tag" data-tone={standing}>
          {standingWords[standing]}
        </span>
      )}
    </>
  );
}
