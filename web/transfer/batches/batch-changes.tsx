import type { Reply } from "#contract/endpoint";
import type { getBatch } from "#contract/import-batches";

type Batch = Pick<Reply<typeof getBatch>, "changes" | "state" | "addedCount" | "fieldCount">;

/** What a register list changed, field by field; of an undone one, what it had changed. */
export function BatchChanges({ batch }: { batch: Batch }) {
  const { changes, state, addedCount, fieldCount } = batch;
  const unlisted = (fieldCount ?? 0) + (addedCount ?? 0) - changes.length;
  return (
    <>
      <h3>{state === "undone" ? "撤销前，名单更改过" : "名单更改了"}</h3>
      <ul className="kj-batch-changes">
        {changes.map(({ mineId, mineName, field, label, stored, offered }) => (
          <li key={`${mineId} ${field}`}>
            {mineName}：{label}
            {field !== null && (
              <>
                {" "}
                <del>{stored ?? "（空）"}</del> → <ins>{offered}</ins>
              </>
            )}
          </li>
        ))}
        {unlisted > 0 && <li>其余 {unlisted} 项未列出。</li>}
      </ul>
    </>
  );
}
