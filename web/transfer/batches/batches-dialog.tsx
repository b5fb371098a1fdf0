import { useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { getBatch, type ImportBatch, listBatches } from "#contract/import-batches";
import { queryKeyOf, useEndpointPages } from "../../client/use-endpoint.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { BatchTable } from "./batch-table.tsx";
import { BatchUndo } from "./batch-undo.tsx";
import "./batches.css";

const pageSize = 50;

const states = [
  { value: "", label: "全部批次" },
  { value: "committed", label: "在库" },
  { value: "undone", label: "已撤销" },
];

const kinds = [
  { value: "", label: "全部内容" },
  { value: "boundaries", label: "矿区范围" },
  { value: "register_list", label: "登记名单" },
];

/** 导入批次: what was imported when and by whom; a batch nothing was built on can be taken back whole. */
export function BatchesDialog({ onClose }: { onClose: () => void }) {
  const [q, setQ] = useState("");
  const [state, setState] = useState("");
  const [kind, setKind] = useState("");
  const [opened, setOpened] = useState<string | null>(null);
  const client = useQueryClient();
  const pages = useEndpointPages<ImportBatch>(listBatches, { q, kind, state, limit: pageSize });
  const batches = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  const filtered = q !== "" || kind !== "" || state !== "";
  const total = pages.data?.pages[0]?.total ?? 0;
  return (
    <Modal title="导入批次" open width={1080} footer={null} onCancel={onClose} className="kj-batches">
      <div className="kj-batch-filter">
        <Input.Search
          allowClear
          aria-label="按批次名称或文件名查找"
          placeholder="批次名称或文件名"
          onSearch={(text) => setQ(text.trim())}
        />
        <Select aria-label="批次内容" value={kind} options={kinds} onChange={setKind} />
        <Select aria-label="批次状态" value={state} options={states} onChange={setState} />
        <span className="kj-hint">共 {total} 批</span>
      </div>
      {pages.isPending && <LoadingState label="正在读取导入批次…" />}
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && batches.length === 0 && (
        <EmptyState
          title={filtered ? "没有符合条件的批次" : "还没有导入过文件"}
          hint={filtered ? "换一个条件再查。" : "用顶部“导入”或“名单表单”选择文件，核对后入库即为一批。"}
        />
      )}
      {batches.length > 0 && <BatchTable batches={batches} opened={opened} onOpen={setOpened} />}
      {pages.hasNextPage && (
        <Button size="small" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          再读 {pageSize} 批
        </Button>
      )}
      {opened && (
        <BatchUndo
          key={opened}
          id={opened}
          onLeave={onClose}
          onUndone={() => {
            setOpened(null);
            void client.invalidateQueries({ queryKey: queryKeyOf(listBatches) });
            void client.invalidateQueries({ queryKey: queryKeyOf(getBatch) });
          }}
        />
      )}
    </Modal>
  );
}
