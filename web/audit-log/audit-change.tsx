import type { AuditEntry } from "#contract/audit-log";
import { CopyButton } from "../ui/copy-button.tsx";
import { changedFields } from "./changed-fields.ts";

/** Old and new value of each field, and by what the entry can be found and proved. */
export function AuditChange({ entry }: { entry: AuditEntry }) {
  const { id, seq, requestId, digest, recordKey } = entry;
  return (
    <div className="kj-audit-change">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">字段</th>
            {entry.before && <th scope="col">改动前</th>}
            {entry.after && <th scope="col">改动后</th>}
          </tr>
        </thead>
        <tbody>
          {changedFields(entry).map(({ label, before, after }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {entry.before && <td>{before}</td>}
              {entry.after && <td>{after}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="kj-hint">
        记录 {id}，操作 {seq ?? "—"}，对象编号 {recordKey ?? "—"}，请求 {requestId ?? "—"}，SHA-256{" "}
        <code>{digest.slice(0, 16)}…</code>
        <CopyButton text={digest} label="复制 SHA-256" />
      </p>
    </div>
  );
}
