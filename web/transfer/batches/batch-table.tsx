import { Button } from "antd";
import type { ImportBatch } from "#contract/import-batches";
import { warningsText } from "../../ui/warnings-text.ts";
import { batchTime, changedText, contentText, countText, undoneText } from "./batch-words.ts";

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
            <th scope="col">内容</th>
            <th scope="col">文件</th>
            <th scope="col">导入时间</th>
            <th scope="col">导入人</th>
            <th scope="col">新建</th>
            <th scope="col">更改</th>
            <th scope="col">接受的警告</th>
            <th scope="col">状态</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {batches.map((batch) => (
            <tr key={batch.id} aria-current={batch.id === opened} data-batch={batch.id}>
              <td>{batch.name}</td>
              <td>{contentText(batch)}</td>
              <td title={`SHA-256 ${batch.sha256}`}>
                {batch.fileName}
                {batch.sender && <div className="kj-hint">报送单位：{batch.sender}</div>}
              </td>
              <td>{batchTime(batch.committedAt)}</td>
              <td>{batch.committedBy ?? "—"}</td>
              <td className="kj-number">{countText(batch.addedCount)}</td>
              <td className="kj-number">{changedText(batch)}</td>
              <td>{warningsText(batch.acceptedWarnings ?? []) || "—"}</td>
              <td>{batch.state === "undone" ? undoneText(batch) : "在库"}</td>
              <td>
                <BatchButton batch={batch} onOpen={onOpen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** An undone file of boundaries has nothing more to show; an undone list still says what it had changed. */
function BatchButton({ batch, onOpen }: { batch: ImportBatch; onOpen: (id: string) => void }) {
  const undone = batch.state === "undone";
  if (undone && batch.kind === "boundaries") return null;
  return (
    <Button
      size="small"
      type="link"
      aria-label={`${undone ? "查看" : "撤销"}批次 ${batch.name}`}
      onClick={() => onOpen(batch.id)}
    >
      {undone ? "查看" : "撤销…"}
    </Button>
  );
}
