import type { AuditEntry } from "#contract/audit-log";
import { type Change, changedFields } from "../ui/changed-fields.ts";
import { CopyButton } from "../ui/copy-button.tsx";

/** Old and new value of each field, and by what the entry can be found and proved. */
export function AuditChange({ entry }: { entry: AuditEntry }) {
  return (
    <div className="kj-audit-change">
      <ChangedFields change={entry} />
      <EntryProof entry={entry} />
    </div>
  );
}

export function ChangedFields({ change }: { change: Change }) {
  return (
    <table className="kj-table">
      <thead>
        <tr>
          <th scope="col">字段</th>
          {change.before && <th scope="col">改动前</th>}
          {change.after && <th scope="col">改动后</th>}
        </tr>
      </thead>
      <tbody>
        {changedFields(change).map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {change.before && <td>{before}</td>}
            {change.after && <td>{after}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function EntryProof({ entry: { id, seq, requestId, digest, recordKey } }: { entry: AuditEntry }) {
  return (
    <p className="kj-hint">
      记录 {id}，操作 {seq ?? "—"}，对象编号 {recordKey ?? "—"}，请求 {requestId ?? "—"}，SHA-256{" "}
      <code>{digest.slice(0, 16)}…</code>
      <CopyButton text={digest} label="复制 SHA-256" />
    </p>
  );
}
