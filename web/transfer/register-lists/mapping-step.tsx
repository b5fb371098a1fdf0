import { Button, Form, Select } from "antd";
import { useMemo, useState } from "react";
import type { RegisterList } from "#contract/register-lists";
import { formLabels, listForms } from "#gis/register-lists/list-form";
import { columnLetters } from "#gis/register-lists/sheet-cell";
import { useRegions } from "../../shell/use-regions.ts";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { ColumnRow } from "../column-row.tsx";
import {
  type ListColumn,
  type Mapping,
  mapped,
  mappingOf,
  targetOptions,
  unitMissing,
  unitOptions,
} from "./list-mapping.ts";
import { ScopeChoice } from "./scope-choice.tsx";

interface MappingStepProps {
  list: RegisterList;
  onHead: (sheet: number, headRow: number | null) => void;
  onCompare: (mapping: Mapping) => void;
}

/** Which sheet and row is the head, what each column holds and in what unit, which list it is and whose. */
export function MappingStep({ list, onHead, onCompare }: MappingStepProps) {
  const { reading, sheets, preview, samples } = list;
  const [columns, setColumns] = useState<readonly ListColumn[]>(reading.columns);
  const [form, setForm] = useState(reading.form);
  const picked = useWorkbench((workbench) => workbench.region);
  const { city } = useRegions();
  const [chosen, setChosen] = useState<string | null>(reading.regionCode);
  const regionCode = chosen ?? picked ?? city?.code ?? null;
  const ready = useMemo(() => whatIsMissing(columns, regionCode), [columns, regionCode]);
  return (
    <div className="kj-list-step">
      <Form layout="inline" className="kj-list-head">
        <Form.Item label="工作表">
          <Select
            value={reading.sheet}
            options={sheets.map(({ name, rowCount }, value) => ({
              value,
              label: `${name}（${rowCount} 行）`,
            }))}
            onChange={(sheet) => onHead(sheet, null)}
          />
        </Form.Item>
        <Form.Item label="表头在第">
          <Select
            value={reading.first}
            popupMatchSelectWidth={520}
            options={preview.map((row, value) => ({
              value,
              label: `${value + 1} 行　${row.filter(Boolean).join(" | ").slice(0, 80)}`,
            }))}
            labelRender={({ value }) =>
              reading.last > reading.first
                ? `${Number(value) + 1}–${reading.last + 1} 行`
                : `${Number(value) + 1} 行`
            }
            onChange={(row) => onHead(reading.sheet, row)}
          />
        </Form.Item>
        <Form.Item label="名单类型">
          <Select
            value={form}
            options={listForms.map((value) => ({ value, label: formLabels[value] }))}
            onChange={setForm}
          />
        </Form.Item>
        <Form.Item label="报送单位行政区">
          <ScopeChoice value={regionCode} onChange={setChosen} />
        </Form.Item>
      </Form>
      {reading.remembered && (
        <p className="kj-hint">列的对应沿用“{list.sender || "未写报送单位"}”上次同样表头的选择，请核对。</p>
      )}
      <ListColumns columns={columns} samples={samples} onChange={setColumns} />
      <div className="kj-list-go">
        <span className="kj-hint">{ready ?? "空白的单元格不改台账；列中没有对应的项目一概不动。"}</span>
        <Button
          type="primary"
          disabled={ready !== null || regionCode === null}
          onClick={() => regionCode !== null && onCompare(mappingOf(form, regionCode, columns))}
        >
          与台账比较
        </Button>
      </div>
    </div>
  );
}

interface ListColumnsProps {
  columns: readonly ListColumn[];
  samples: RegisterList["samples"];
  onChange: (columns: ListColumn[]) => void;
}

function ListColumns({ columns, samples, onChange }: ListColumnsProps) {
  return (
    <div className="kj-column-table">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">表头</th>
            <th scope="col">前几行的内容</th>
            <th scope="col">对应台账项目</th>
            <th scope="col">单位</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnRow
              key={column.index}
              lead={
                <>
                  <td>{columnLetters(column.index)}</td>
                  <td>{column.head}</td>
                </>
              }
              name={column.head}
              samples={samples.map((row) => row[column.index] ?? "").filter(Boolean)}
              fields={targetOptions}
              field={column.target}
              unused="不导入"
              units={unitOptions(column.target)}
              unit={column.unit}
              {...unitCall(column, columns)}
              onField={(target) => onChange(mapped(columns, column.index, target))}
              onUnit={(unit) =>
                onChange(columns.map((one) => (one.index === column.index ? { ...one, unit } : one)))
              }
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What is said in the place of a unit. */
function unitCall(column: ListColumn, columns: readonly ListColumn[]) {
  if (unitMissing(column, columns)) return { noUnit: "请选定", unitStatus: "error" as const };
  return { noUnit: unitOptions(column.target).length > 0 ? "见规模单位列" : "" };
}

function whatIsMissing(columns: readonly ListColumn[], regionCode: string | null): string | null {
  if (!columns.some(({ target }) => target === "name" || target === "licenceNumber"))
    return "请指定哪一列是矿山名称或采矿许可证号。";
  const unit = columns.find((column) => unitMissing(column, columns));
  if (unit) return `请选定「${unit.head}」的单位，软件不替您猜测。`;
  return regionCode === null ? "请选择报送单位的行政区。" : null;
}
