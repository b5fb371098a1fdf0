import { useMutation } from "@tanstack/react-query";
import { Alert, Button, Modal } from "antd";
import { useMemo, useState } from "react";
import { type AuditEntry, exportAuditEntries, listAuditEntries, verifyAuditLog } from "#contract/audit-log";
import { chainVerdictText } from "#contract/audit-words";
import { call } from "../client/call.ts";
import { download } from "../client/download.ts";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { AuditFilterRow, type AuditLogFilter } from "./audit-filter-row.tsx";
import { AuditTable } from "./audit-table.tsx";
import "./audit-log.css";

/** 审计日志: every change, who made it, from where and why, old and new value; and the proof that nobody changed the log itself. */
export function AuditLogDialog({ onClose }: { onClose: () => void }) {
  const [filter, setFilter] = useState<AuditLogFilter>({});
  const pages = useEndpointPages<AuditEntry>(listAuditEntries, { ...filter, limit: 100 });
  const entries = useMemo(() => pages.data?.pages.flatMap(({ items }) => items) ?? [], [pages.data]);
  const total = pages.data?.pages[0]?.total ?? null;
  return (
    <Modal title="审计日志" open width={1180} footer={null} onCancel={onClose}>
      <AuditFilterRow filter={filter} total={total} onChange={setFilter}>
        <Button
          disabled={!total}
          onClick={() => void download(exportAuditEntries, { query: filter }, "审计日志.xlsx")}
        >
          导出 Excel
        </Button>
      </AuditFilterRow>
      <Verification />
      {pages.isPending && <LoadingState />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {total === 0 && (
        <EmptyState title="没有符合条件的记录" hint="放宽筛选条件；每次改动都会在这里留下一条。" />
      )}
      {entries.length > 0 && (
        <AuditTable
          entries={entries}
          q={filter.q}
          onEnd={() => {
            if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage();
          }}
        />
      )}
    </Modal>
  );
}

/** One button that computes the whole chain again, and what came of it. */
function Verification() {
  const verify = useMutation({ mutationFn: () => call(verifyAuditLog, {}) });
  const verdict = verify.data;
  return (
    <div className="kj-audit-proof">
      <Button loading={verify.isPending} onClick={() => verify.mutate()}>
        核验完整性
      </Button>
      {!verdict && !verify.error && (
        <span className="kj-hint">逐条重算散列并核对每日锚点，证明日志写入后没有被改动、删除或插入。</span>
      )}
      {verify.error && <ErrorState error={verify.error} onRetry={() => verify.mutate()} />}
      {verdict && (
        <Alert showIcon type={verdict.broken ? "error" : "success"} title={chainVerdictText(verdict)} />
      )}
    </div>
  );
}
