import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type QuotaRecord, removeQuota } from "#contract/quota";
import { Exact } from "#gis/exact-decimal";
import { rateUse, type UseRate, useStateLabels } from "#gis/quota/use-rate";
import { ReasonButton } from "../approvals/reason-button.tsx";
import { call } from "../client/call.ts";
import { useWrite } from "../client/use-write.ts";
import { Allowed } from "../shell/allowed.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { absent, decimalText } from "./mine-values.ts";
import type { QuotaYear } from "./quota-fields.ts";

interface QuotaYearTableProps extends QuotaYear {
  onEdit: (record: QuotaRecord) => void;
}

/** The quarters of a year with their use, and the year's total. */
export function QuotaYearTable({ year, records, total, onEdit }: QuotaYearTableProps) {
  const { write, saving, error } = useWrite();
  const remove = ({ mineId, quarter, version }: QuotaRecord, reason: string) =>
    write(() => call(removeQuota, { params: { id: mineId, year, quarter }, ifMatch: version, reason }));
  return (
    <>
      <table className="kj-table kj-quota-table">
        <caption>{year} 年（万吨）</caption>
        <thead>
          <tr>
            <th scope="col">季度</th>
            <th scope="col">下达</th>
            <th scope="col">已使用</th>
            <th scope="col">剩余</th>
            <th scope="col">执行率</th>
            <th scope="col">状态</th>
            <Allowed to="quota.write">
              <th scope="col">操作</th>
            </Allowed>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <th scope="row">第 {record.quarter} 季度</th>
              <UseCells use={rateUse(record)} />
              <Allowed to="quota.write">
                <td className="kj-row-actions">
                  <Button
                    size="small"
                    type="text"
                    title="更正"
                    aria-label={`更正 ${year} 年第 ${record.quarter} 季度指标`}
                    icon={<EditOutlined aria-hidden />}
                    disabled={saving}
                    onClick={() => onEdit(record)}
                  />
                  <ReasonButton
                    size="small"
                    type="link"
                    label="删除"
                    question={`申请删除 ${year} 年第 ${record.quarter} 季度的指标？`}
                    consequence="仅限误登记。由另一人批准后，下达和已使用的数量不再计入各项统计。"
                    asked="事由"
                    disabled={saving}
                    onSure={(reason) => void remove(record, reason)}
                  />
                </td>
              </Allowed>
            </tr>
          ))}
          <tr className="kj-total-row">
            <th scope="row">全年</th>
            <UseCells use={total} />
            <Allowed to="quota.write">
              <td />
            </Allowed>
          </tr>
        </tbody>
      </table>
      {error && <ErrorState error={error} />}
    </>
  );
}

function UseCells({ use }: { use: UseRate }) {
  return (
    <>
      <td className="kj-number">{decimalText(use.issuedWt, 4)}</td>
      <td className="kj-number">{decimalText(use.usedWt, 4)}</td>
      <td className="kj-number">{decimalText(use.remainingWt, 4)}</td>
      <td className="kj-number">{use.rate === null ? absent : percentText(use.rate)}</td>
      <td>{useStateLabels[use.state]}</td>
    </>
  );
}

const percentText = (rate: string) => `${decimalText(new Exact(rate).times(100).toFixed(), 1)}%`;
