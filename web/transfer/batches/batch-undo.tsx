import { Button } from "antd";
import {
  type BatchObstacle,
  getBatch,
  type ImportBatch,
  proposeUndo,
  undoBatch,
} from "#contract/import-batches";
import { ReasonButton } from "../../approvals/reason-button.tsx";
import { UnlessWaiting } from "../../approvals/waiting-proposal.tsx";
import { call } from "../../client/call.ts";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { useWrite } from "../../client/use-write.ts";
import { Allowed } from "../../shell/allowed.tsx";
import { AskTo } from "../../shell/ask-to.tsx";
import { useWorkbench } from "../../shell/workbench-store.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { SureButton } from "../../ui/sure-button.tsx";
import { BatchChanges } from "./batch-changes.tsx";
import { acceptedText, consequenceText } from "./batch-words.ts";

interface BatchUndoProps {
  id: string;
  onUndone: () => void;
  /** the person goes to a mine that stands in the way */
  onLeave: () => void;
}

/** What undoing a batch would do, or what was built on it and must go first. */
export function BatchUndo({ id, onUndone, onLeave }: BatchUndoProps) {
  const { data: batch, error, refetch, isFetching } = useEndpoint(getBatch, { params: { id } });
  const { write, saving, error: refused } = useWrite();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!batch) return <LoadingState label="正在检查本批之后的记录…" />;
  const undone = batch.state === "undone";
  const accepted = acceptedText(batch);
  const undoable = !undone && batch.addedCount !== null;
  const undo = async () => {
    const done = await write(() => call(undoBatch, { params: { id }, ifMatch: batch.version }));
    if (done) onUndone();
    else await refetch();
  };
  const propose = (reason: string) =>
    write(() => call(proposeUndo, { params: { id }, ifMatch: batch.version, reason }));
  return (
    <section className="kj-batch-undo" aria-label={`${undone ? "批次" : "撤销批次"} ${batch.name}`}>
      <h2>
        {undone ? "已撤销的批次" : "撤销批次"}“{batch.name}”
      </h2>
      {refused && <ErrorState error={refused} />}
      {accepted !== null && <p className="kj-hint">{accepted}</p>}
      {!undone && batch.addedCount === null && (
        <p>该批次由旧版本导入，没有留下导入前的内容，不能整批撤销。请逐座更正。</p>
      )}
      {undoable && batch.obstacleCount > 0 && (
        <>
          <p>
            不能撤销：本批导入的矿山上已有 <strong>{batch.obstacleCount}</strong> 项后续记录。请先逐项处理，再
            <Button size="small" type="link" loading={isFetching} onClick={() => void refetch()}>
              重新检查
            </Button>
          </p>
          <Obstacles obstacles={batch.obstacles} count={batch.obstacleCount} onLeave={onLeave} />
        </>
      )}
      {undoable && batch.obstacleCount === 0 && (
        <UnlessWaiting operation="proposeUndo" record={id} what="撤销本批的申请">
          <p>
            本批之后没有其他记录，可以撤销。{consequenceText(batch)}
            <Allowed to="transfer.commit" otherwise={<AskTo permission="transfer.commit" />}>
              <UndoButton batch={batch} saving={saving} onUndo={() => void undo()} onPropose={propose} />
            </Allowed>
          </p>
        </UnlessWaiting>
      )}
      {batch.kind === "register_list" && <BatchChanges batch={batch} />}
    </section>
  );
}

interface UndoButtonProps {
  batch: ImportBatch;
  saving: boolean;
  onUndo: () => void;
  onPropose: (reason: string) => Promise<unknown>;
}

/** A batch that changed known mines, or that two people brought in, is undone by two people. */
function UndoButton({ batch, saving, onUndo, onPropose }: UndoButtonProps) {
  const consequence = consequenceText(batch);
  if (!batch.takesTwoPeople) {
    const question = `撤销批次“${batch.name}”？`;
    return (
      <SureButton
        label="撤销整批"
        question={question}
        consequence={consequence}
        disabled={saving}
        onSure={onUndo}
      />
    );
  }
  return (
    <ReasonButton
      label="提请撤销整批"
      question={`申请撤销批次“${batch.name}”？`}
      consequence={`${consequence}更新过已有矿山、经审批登记或含县级决定的批次，由另一人批准后才撤销。`}
      asked="事由"
      disabled={saving}
      onSure={(reason) => void onPropose(reason)}
    />
  );
}

interface ObstaclesProps {
  obstacles: readonly BatchObstacle[];
  count: number;
  onLeave: () => void;
}

function Obstacles({ obstacles, count, onLeave }: ObstaclesProps) {
  const openDossier = useWorkbench((workbench) => workbench.openDossier);
  return (
    <ul>
      {obstacles.map(({ kind, recordId, mineId, message }) => (
        <li key={`${kind} ${recordId} ${mineId}`} title={`记录编号 ${recordId}`}>
          {message}
          {kind !== "mine_gone" && (
            <button
              type="button"
              className="kj-link"
              onClick={() => {
                openDossier(mineId);
                onLeave();
              }}
            >
              打开该矿山
            </button>
          )}
        </li>
      ))}
      {count > obstacles.length && <li>其余 {count - obstacles.length} 项未列出。</li>}
    </ul>
  );
}
