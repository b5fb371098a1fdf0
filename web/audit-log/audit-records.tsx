import { Button } from "antd";
import { useState } from "react";
import { type AuditEntry, type AuditRecord, listAuditRecords } from "#contract/audit-log";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ChangedFields, EntryProof } from "./audit-change.tsx";

interface AuditRecordsProps {
  entry: AuditEntry;
  /** only records with these words */
  q: string | undefined;
}

/** The records that one statement wrote together, by name; a click shows what changed of one. */
export function AuditRecords({ entry, q }: AuditRecordsProps) {
  const pages = useEndpointPages<AuditRecord>(listAuditRecords, { q, limit: 50 }, { id: String(entry.id) });
  const [opened, setOpened] = useState<number | null>(null);
  if (pages.isPending) return <LoadingState />;
  if (pages.error) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  const records = pages.data.pages.flatMap(({ items }) => items);
  const total = pages.data.pages[0]?.total ?? 0;
  return (
    <div className="kj-audit-change">
      {total < entry.recordCount && (
        <p className="kj-hint">
          一并写入 {entry.recordCount} 条，其中 {total} 条符合查找的文字。
        </p>
      )}
      <ul className="kj-audit-records">
        {records.map((record) => (
          <li key={record.position}>
            <button
              type="button"
              className="kj-link"
              aria-expanded={record.position === opened}
              onClick={() => setOpened(record.position === opened ? null : record.position)}
            >
              {record.position}　{record.recordName ?? record.recordKey}
            </button>
            {record.position === opened && <ChangedFields change={record} />}
          </li>
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          size="small"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >{`再看 ${Math.min(50, total - records.length)} 条（共 ${total} 条）`}</Button>
      )}
      <EntryProof entry={entry} />
    </div>
  );
}
