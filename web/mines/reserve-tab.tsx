import { EditOutlined, PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type MineRow, removeReserve } from "#contract/mines";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { reserveUnitWords } from "../ui/mine-words.ts";
import { SureButton } from "../ui/sure-button.tsx";
import { absent, decimalText } from "./mine-values.ts";
import type { ReserveRow } from "./reserve-fields.ts";
import { ReserveForm } from "./reserve-form.tsx";

interface ReserveTabProps {
  mine: MineRow;
  reserves: readonly ReserveRow[];
}

/** 储量: each verification, latest first, and the ways to add, put right or take one back. */
export function ReserveTab({ mine, reserves }: ReserveTabProps) {
  const [edited, setEdited] = useState<ReserveRow | "new" | null>(null);
  if (edited !== null) {
    const reserve = edited === "new" ? null : edited;
    return <ReserveForm mine={mine} reserve={reserve} onDone={() => setEdited(null)} />;
  }
  return (
    <>
      {reserves.length === 0 ? (
        <EmptyState title="尚无储量核实记录" hint="缺少储量时，涉及储量的条件按“待核实”处理，不按 0 计。" />
      ) : (
        <ReserveTable reserves={reserves} onEdit={setEdited} />
      )}
      <Allowed to="register.write">
        <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited("new")}>
          登记储量核实
        </Button>
      </Allowed>
    </>
  );
}

interface ReserveTableProps {
  reserves: readonly ReserveRow[];
  onEdit: (reserve: ReserveRow) => void;
}

function ReserveTable({ reserves, onEdit }: ReserveTableProps) {
  const { write, saving, error } = useWrite();
  const remove = ({ id, mineId, version }: ReserveRow) =>
    write(() => call(removeReserve, { params: { id: mineId, reserveId: id }, ifMatch: version }));
  const latestFirst = [...reserves].sort((a, b) => b.verifiedOn.localeCompare(a.verifiedOn));
  return (
    <>
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">核实日期</th>
            <th scope="col">保有资源储量</th>
            <th scope="col">可采</th>
            <th scope="col">单位</th>
            <th scope="col">体重</th>
            <th scope="col">依据</th>
            <Allowed to="register.write">
              <th scope="col">操作</th>
            </Allowed>
          </tr>
        </thead>
        <tbody>
          {latestFirst.map((reserve) => (
            <tr key={reserve.id}>
              <td className="kj-day">{reserve.verifiedOn}</td>
              <td className="kj-number">{decimalText(reserve.remaining, 2)}</td>
              <td className="kj-number">
                {reserve.recoverable === null ? absent : decimalText(reserve.recoverable, 2)}
              </td>
              <td>{reserveUnitWords[reserve.unit]}</td>
              <td className="kj-number">{reserve.bulkDensity ?? absent}</td>
              <td>{reserve.document ?? absent}</td>
              <Allowed to="register.write">
                <td className="kj-row-actions">
                  <Button
                    size="small"
                    type="text"
                    aria-label={`更正 ${reserve.verifiedOn} 的储量`}
                    title="更正"
                    icon={<EditOutlined aria-hidden />}
                    disabled={saving}
                    onClick={() => onEdit(reserve)}
                  />
                  <SureButton
                    label="删除"
                    question={`删除 ${reserve.verifiedOn} 核实的储量？`}
                    consequence="仅限误登记。删除后以其余各次中最近一次核实为准，没有的按“待核实”处理；操作留痕。"
                    disabled={saving}
                    onSure={() => void remove(reserve)}
                  />
                </td>
              </Allowed>
            </tr>
          ))}
        </tbody>
      </table>
      {error && <ErrorState error={error} />}
    </>
  );
}
