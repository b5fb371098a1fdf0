import { PlusOutlined } from "@ant-design/icons";
import { Alert, Button } from "antd";
import { useState } from "react";
import type { MineRow } from "#contract/mines";
import { listQuota, type QuotaRecord } from "#contract/quota";
import { getMapInfo } from "#contract/tiles";
import { PendingChanges } from "../approvals/pending-changes.tsx";
import { useEveryPage } from "../client/every-page.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { Allowed } from "../shell/allowed.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { quotaYears } from "./quota-fields.ts";
import { QuotaForm } from "./quota-form.tsx";
import { QuotaYearTable } from "./quota-year-table.tsx";

/** 指标: what the mine may dig in each quarter and year, and what it has used of it. */
export function QuotaTab({ mine }: { mine: MineRow }) {
  const quotas = useEveryPage(listQuota, { query: { mineId: mine.id } });
  const today = useEndpoint(getMapInfo, {}).data?.today ?? "";
  const [edited, setEdited] = useState<QuotaRecord | "new" | null>(null);
  if (mine.status === "planned") {
    return <Alert type="info" showIcon title="拟设区块还没有采矿许可证，不下达指标。" />;
  }
  if (quotas.error) return <ErrorState error={quotas.error} onRetry={() => void quotas.refetch()} />;
  if (!quotas.data || today === "") return <LoadingState label="正在读取指标…" />;
  const { items } = quotas.data;
  if (edited !== null) {
    const record = edited === "new" ? null : edited;
    const done = () => setEdited(null);
    return <QuotaForm mine={mine} record={record} records={items} today={today} onDone={done} />;
  }
  return (
    <>
      <PendingChanges mineId={mine.id} operations={["putQuota", "removeQuota"]} />
      {items.length === 0 && (
        <EmptyState title="没有下达过指标" hint="按季度登记下达和使用的数量，年度合计由各季度相加。" />
      )}
      {quotaYears(items).map((year) => (
        <QuotaYearTable key={year.year} {...year} onEdit={setEdited} />
      ))}
      <Allowed to="quota.write">
        <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited("new")}>
          下达季度指标
        </Button>
      </Allowed>
    </>
  );
}
