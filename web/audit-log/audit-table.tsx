import { type UIEvent, useState } from "react";
import type { AuditEntry } from "#contract/audit-log";
import { auditKindWords, auditSubjectWords } from "#contract/audit-words";
import { AuditChange } from "./audit-change.tsx";
import { AuditRecords } from "./audit-records.tsx";

interface AuditTableProps {
  entries: readonly AuditEntry[];
  /** words that the list was asked for: of many records written at once only those with them are shown */
  q: string | undefined;
  /** the last line came near the sight: more may be read */
  onEnd: () => void;
}

const nearEndPx = 200;

/** One line an entry, the newest first; a click shows what changed. */
export function AuditTable({ entries, q, onEnd }: AuditTableProps) {
  const [opened, setOpened] = useState<number | null>(null);
  const scrolled = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < nearEndPx) onEnd();
  };
  return (
    <div className="kj-audit-lines" onScroll={scrolled}>
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">操作人</th>
            <th scope="col">地址</th>
            <th scope="col">动作</th>
            <th scope="col">对象</th>
            <th scope="col">名称</th>
            <th scope="col">事由</th>
            <th scope="col">改动</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <AuditLine
              key={entry.id}
              entry={entry}
              q={q}
              open={entry.id === opened}
              onToggle={() => setOpened(entry.id === opened ? null : entry.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface AuditLineProps {
  entry: AuditEntry;
  q: string | undefined;
  open: boolean;
  onToggle: () => void;
}

function AuditLine({ entry, q, open, onToggle }: AuditLineProps) {
  const isMany = entry.recordCount > 1;
  const fields = Object.keys(entry.after ?? entry.before ?? {}).length;
  const what = isMany ? "逐条查看" : `${fields} 项`;
  return (
    <>
      <tr>
        <td>{new Date(entry.at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false })}</td>
        <td>{entry.actorName}</td>
        <td>{entry.address ?? "—"}</td>
        <td>{auditKindWords[entry.kind]}</td>
        <td>{auditSubjectWords[entry.subject] ?? entry.subject}</td>
        <td>{isMany ? `一并 ${entry.recordCount} 条` : (entry.recordName ?? entry.recordKey ?? "—")}</td>
        <td>{entry.reason ?? "—"}</td>
        <td>
          <button type="button" className="kj-link" aria-expanded={open} onClick={onToggle}>
            {open ? "收起" : what}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={8}>{isMany ? <AuditRecords entry={entry} q={q} /> : <AuditChange entry={entry} />}</td>
        </tr>
      )}
    </>
  );
}
