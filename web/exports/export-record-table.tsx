import type { UIEvent } from "react";
import type { ExportRecord } from "#contract/exports";
import { CopyButton } from "../ui/copy-button.tsx";
import { formatText, recordTime, sizeText } from "./export-words.ts";

interface ExportRecordTableProps {
  records: readonly ExportRecord[];
  /** the last line came near the sight: more may be read */
  onEnd: () => void;
}

const nearEndPx = 200;

/** One line an export. */
export function ExportRecordTable({ records, onEnd }: ExportRecordTableProps) {
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < nearEndPx) onEnd();
  };
  return (
    <div className="kj-export-lines" onScroll={scrolled}>
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">导出时间</th>
            <th scope="col">导出人</th>
            <th scope="col">内容</th>
            <th scope="col">条数</th>
            <th scope="col">格式</th>
            <th scope="col">坐标系</th>
            <th scope="col">受控数据与事由</th>
            <th scope="col">文件</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <RecordLine key={record.id} record={record} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RecordLine({ record }: { record: ExportRecord }) {
  const { title, featureCount, format, epsg, restricted, reason, sha256 } = record;
  return (
    <tr>
      <td>{recordTime(record.exportedAt)}</td>
      <td>{record.actorName}</td>
      <td>{title}</td>
      <td className="kj-number">{featureCount}</td>
      <td>{formatText(format)}</td>
      <td>{epsg === null ? "—" : `EPSG:${epsg}`}</td>
      <td>
        {restricted && <strong>{restricted}　</strong>}
        {reason ?? (restricted ? "" : "—")}
      </td>
      <td>
        {record.fileName}　{sizeText(record.bytes)}
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, 8)}…</code>
        <CopyButton text={sha256} label="复制 SHA-256" />
      </td>
    </tr>
  );
}
