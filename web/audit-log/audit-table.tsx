import { type UIEvent, useState } from "react";
import type { AuditEntry } from "#contract/audit-log";
import { auditKindWords, auditSubjectWords } from "#contract/audit-words";
import { AuditChange } from "./audit-change.tsx";

interface AuditTableProps {
  entries: readonly AuditEntry[];
  /** the last line came near the sight: more may be read */
  onEnd: () => void;
}

const nearEndPx = 200;

/** One line an entry, the newest first; a click shows what changed. */
export function AuditTable({ entries, onEnd }: AuditTableProps) {
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
  open: boolean;
  onToggle: () => void;
}

function AuditLine({ entry, open, onToggle }: AuditLineProps) {
  const count = Object.keys(entry.after ?? entry.before ?? {}).length;
  return (
    <>
      <tr>
        <td>{new Date(entry.at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false })}</td>
        <td>{entry.actorName}</td>
        <td>{entry.address ?? "—"}</td>
        <td>{auditKindWords[entry.kind]}</td>
        <td>{auditSubjectWords[entry.subject] ?? entry.subject}</td>
        <td>{entry.recordName ?? entry.recordKey ?? "—"}</td>
        <td>{entry.reason ?? "—"}</td>
        <td>
          <button type="button" className="kj-link" aria-expanded={open} onClick={onToggle}>
            {open ? "收起" : `${count} 项`}
          </button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={8}>
            <AuditChange entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}
