import { Button, Input } from "antd";
import { useState } from "react";
import type { ProposalDetail } from "#contract/approvals";
import { listProposedMines, type ProposedMine } from "#contract/proposed-mines";
import { useEndpointPages } from "../client/use-endpoint.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { FilterRow } from "../ui/filter-row.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { ProposedMineRows } from "./proposed-mine-rows.tsx";
import "./proposed-mines.css";

type Filter = "all" | "doubtful" | ProposedMine["kind"];
const pageSize = 100;

/** What a proposal about many mines does to each of them: all of them, to be filtered and searched. */
export function ProposedMines({ proposal }: { proposal: ProposalDetail }) {
  const { id, mineCounts } = proposal;
  const { changed, new: added, removed, doubtful } = mineCounts;
  const [filter, setFilter] = useState<Filter>("all");
  const [q, setQ] = useState("");
  const query = { ...queryOf(filter), q, limit: pageSize };
  const pages = useEndpointPages<ProposedMine>(listProposedMines, query, { id });
  const mines = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const total = pages.data?.pages[0]?.total ?? 0;
  const options = [
    { value: "all" as const, label: "全部", count: changed + added + removed },
    { value: "changed" as const, label: "已在台账", count: changed },
    { value: "new" as const, label: "新增", count: added },
    ...(removed > 0 ? [{ value: "removed" as const, label: "删除", count: removed }] : []),
    ...(doubtful > 0 ? [{ value: "doubtful" as const, label: "有疑点", count: doubtful }] : []),
  ];
  return (
    <section className="kj-proposed-mines" aria-label="逐座改动">
      <div className="kj-proposed-filter">
        <FilterRow<Filter> label="按新增或更改筛选" options={options} value={filter} onChange={setFilter} />
        <Input.Search
          allowClear
          size="small"
          aria-label="在所涉矿山中查找"
          placeholder="名称、许可证号"
          onSearch={(text) => setQ(text.trim())}
        />
      </div>
      {pages.isPending && <LoadingState label="正在读取所涉矿山…" />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && mines.length === 0 && (
        <EmptyState title="没有符合条件的矿山" hint="换一个筛选条件再看。" />
      )}
      {mines.length > 0 && <ProposedMineRows proposal={id} mines={mines} />}
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          再看 {pageSize} 座（已列 {mines.length}，共 {total} 座）
        </Button>
      )}
    </section>
  );
}

function queryOf(filter: Filter): { kind?: ProposedMine["kind"]; doubtful?: "true" } {
  if (filter === "all") return {};
  return filter === "doubtful" ? { doubtful: "true" } : { kind: filter };
}
