import { Button } from "antd";
import { useState } from "react";
import type { ProposedMine } from "#contract/proposed-mines";
import { ProposedGround } from "./proposed-ground.tsx";

interface ProposedMineRowsProps {
  proposal: string;
  mines: readonly ProposedMine[];
}

/** Mines with what is asked for each: its name beside as many lines as it has fields, and its ground on a map, one at a time. */
export function ProposedMineRows({ proposal, mines }: ProposedMineRowsProps) {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <table className="kj-table kj-proposed-table">
      <thead>
        <tr>
          <th scope="col">矿山</th>
          <th scope="col">项目</th>
          <th scope="col">原值</th>
          <th scope="col">申请改为</th>
        </tr>
      </thead>
      {mines.map((mine) => (
        <MineBody
          key={mine.position}
          mine={mine}
          isShown={mine.position === shown}
          onShow={(show) => setShown(show ? mine.position : null)}
          proposal={proposal}
        />
      ))}
    </table>
  );
}

interface MineBodyProps {
  proposal: string;
  mine: ProposedMine;
  isShown: boolean;
  onShow: (show: boolean) => void;
}

function MineBody({ proposal, mine, isShown, onShow }: MineBodyProps) {
  const { kind, fields } = mine;
  const [first, ...more] = fields;
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" rowSpan={Math.max(fields.length, 1)}>
          <MineHead mine={mine} />
          {mine.hasGround && (
            <Button size="small" aria-expanded={isShown} onClick={() => onShow(!isShown)}>
              {isShown ? "收起地图" : groundButton[mine.kind]}
            </Button>
          )}
        </th>
        {first ? <FieldCells field={first} kind={kind} /> : <td colSpan={3}>登记的项目不变</td>}
      </tr>
      {more.map((field) => (
        <tr key={field.label}>
          <FieldCells field={field} kind={kind} />
        </tr>
      ))}
      {isShown && (
        <tr>
          <td colSpan={4}>
            <ProposedGround proposal={proposal} mine={mine} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

const groundButton = { changed: "对照新旧范围", new: "看范围", removed: "看范围" } as const;

function MineHead({ mine: { name, kind, licenceNumber } }: { mine: ProposedMine }) {
  return (
    <>
      {name} {kind === "new" && <span className="kj-proposed-new">新增</span>}
      {kind === "removed" && <span className="kj-proposed-removed">删除</span>}
      {licenceNumber !== null && <span className="kj-hint">{licenceNumber}</span>}
    </>
  );
}

interface FieldCellsProps {
  field: ProposedMine["fields"][number];
  kind: ProposedMine["kind"];
}

function FieldCells({ field: { label, stored, offered, doubt }, kind }: FieldCellsProps) {
  return (
    <>
      <td>{label}</td>
      <td>{kind === "new" ? "" : (stored ?? "—")}</td>
      <td className="kj-new-value">
        {offered ?? (doubt === null ? "—" : null)}
        {doubt !== null && (
          <span className="kj-proposed-doubt">
            {offered === null ? "申请人已核对并接受" : "申请人已核对的疑点"}：{doubt}
          </span>
        )}
      </td>
    </>
  );
}
