import { Alert, Button, Input } from "antd";
import { useState } from "react";
import type { Call } from "#contract/endpoint";
import type { mapStagedColumns, StagedColumns } from "#contract/staged-columns";
import { chooseColumn } from "#gis/attributes/choose-column";
import type { MappedColumn } from "#gis/attributes/mapped-field";
import { ColumnRow } from "../column-row.tsx";
import { askedWords, fieldOptions, mappingWords, remapped, unitChoice, usedColumns } from "./column-words.ts";
import "./columns.css";

interface ColumnsPanelProps {
  shown: StagedColumns;
  itemCount: number;
  onMap: (order: Call<typeof mapStagedColumns>["body"]) => void;
}

/** The columns of a file as they are read, to be mapped otherwise; nothing changes until it is read anew. */
export function ColumnsPanel({ shown, itemCount, onMap }: ColumnsPanelProps) {
  const [columns, setColumns] = useState(shown.columns);
  const [sender, setSender] = useState(shown.sender);
  if (columns.length === 0) return <p className="kj-hint">文件只有图形和坐标，没有属性列，不需要对应。</p>;
  const asked = askedWords(shown.asked);
  const choose = (column: MappedColumn) => setColumns(remapped(columns, chooseColumn(columns, column)));
  return (
    <div className="kj-columns-panel">
      <div className="kj-columns-head">
        <label htmlFor="kj-columns-sender">报送单位</label>
        <Input
          id="kj-columns-sender"
          maxLength={100}
          placeholder="可留空；填写后记住该单位的字段对应"
          value={sender}
          onChange={({ target }) => setSender(target.value)}
        />
        {shown.remembered.map((kept) => (
          <Button
            key={kept.sender}
            size="small"
            title={`${kept.usedAt.slice(0, 10)} 用于同样各列的文件；先填入下表，核对后再重读`}
            onClick={() => {
              setSender(kept.sender);
              setColumns(remapped(columns, kept.columns));
            }}
          >
            沿用{kept.sender ? `“${kept.sender}”` : "未写单位的"}上次的对应
          </Button>
        ))}
      </div>
      {asked && <Alert type="warning" showIcon title={asked} />}
      <ColumnTable columns={columns} itemCount={itemCount} onChoose={choose} />
      {shown.hasMore && <p className="kj-hint">列太多，只列出最前面的 {columns.length} 列，其余不采用。</p>}
      <div className="kj-columns-go">
        <span className="kj-hint" role="status">
          {mappingWords(columns)}
        </span>
        {shown.mapped && <Button onClick={() => onMap({ sender, columns: null })}>恢复按列名识别</Button>}
        <Button type="primary" onClick={() => onMap({ sender, columns: usedColumns(columns) })}>
          按此重读 {itemCount} 个图形的属性
        </Button>
      </div>
    </div>
  );
}

interface ColumnTableProps {
  columns: StagedColumns["columns"];
  itemCount: number;
  onChoose: (column: MappedColumn) => void;
}

function ColumnTable({ columns, itemCount, onChoose }: ColumnTableProps) {
  return (
    <div className="kj-column-table">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">文件的列名</th>
            <th scope="col">有内容</th>
            <th scope="col">内容样例</th>
            <th scope="col">读作</th>
            <th scope="col">单位</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name, filled, samples, field, unit, elevation }) => (
            <ColumnRow
              key={name}
              lead={
                <>
                  <td className="kj-column-name" title={name}>
                    {name}
                  </td>
                  <td>
                    {filled}/{itemCount}
                  </td>
                </>
              }
              name={name}
              samples={samples}
              fields={elevation === null ? fieldOptions : []}
              field={field}
              unused={elevation === null ? "不采用" : `${elevation}，随图形读取`}
              unit={unit}
              {...unitChoice({ name, field, unit }, samples, columns)}
              onField={(chosen) => onChoose({ name, field: chosen, unit: null })}
              onUnit={(chosen) => onChoose({ name, field, unit: chosen })}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
