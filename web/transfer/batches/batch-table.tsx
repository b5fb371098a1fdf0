import { Button } from "antd";
import type { ImportBatch } from "#contract/import-batches";
import { batchTime, countText, undoneText } from "./batch-words.ts";

interface BatchTableProps {
  batches: readonly ImportBatch[];
  opened: string | null;
  onOpen: (id: string) => void;
}

/** One line a batch, the newest first. */
export function BatchTable({ batches, opened, onOpen }: BatchTableProps) {
  return (
    <div className="kj-batch-lines">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">批次名称</th>
            <th scope="col">文件</th>
            <th scope="col">导入时间</th>
            <th scope="col">导入人</th>
            <th scope="col">新建</th>
            <th scope="col">更新范围</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id} aria-current={batch.id === opened} data-batch={batch.id}>
              <td>{batch.name}</td>
              <td title={`SHA-256 ${batch.sha256}`}>{batch.fileName}</td>
              <td>{batchTime(batch.committedAt)}</td>
              <td>{batch.committedBy ?? "—"}</td>
              <td className="kj-number">{countText(batch.addedCount)}</td>
              <td className="kj-number">{countText(batch.changedCount)}</td>
              <td>{batch.state === "undone" ? undoneText(batch) : "在库"}</td>
              <td>
                {batch.state === "committed" && (
                  <Button
                    size="small"
                    type="link"
                    aria-label={`撤销批次 ${batch.name}`}
                    onClick={() => onOpen(batch.id)}
                  >
                    撤销…
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
