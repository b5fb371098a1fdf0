import { Alert } from "antd";
import { useEffect, useMemo, useState } from "react";
import { getMapInfo } from "#contract/tiles";
import type { StagedItem, Staging } from "#contract/transfer";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useRegions } from "../shell/use-regions.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobProgress } from "../ui/job-progress.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { batchNameOf, type CommitFields, orderOf } from "./commit-fields.ts";
import { CommitForm } from "./commit-form.tsx";
import { FileBar } from "./file-bar.tsx";
import { Imported } from "./imported.tsx";
import { Questions } from "./questions/questions.tsx";
import { TakeBar } from "./register-changes.tsx";
import { Review } from "./review.tsx";
import type { Answers } from "./source-file.ts";
import { gradeCounts, warningSummary } from "./staged-items.ts";
import { countyOf } from "./suggested-region.ts";
import { nothingTaken, takeOf } from "./taken-fields.ts";
import { useCommit } from "./use-commit.ts";
import { useStagedItems } from "./use-staged.ts";

export type Work = "review" | "running" | "done";

interface StagedViewProps {
  staging: Staging;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
  onOther: () => void;
  onClose: () => void;
  /** the register moved on since the review, or an item was mended: look again */
  onReview: () => void;
  /** so that the dialog knows what closing would lose */
  onWork: (work: Work) => void;
}

/** A staged file from its review to the register. */
export function StagedView(props: StagedViewProps) {
  const items = useStagedItems(props.staging.id);
  if (items.error) return <ErrorState error={items.error} onRetry={() => void items.refetch()} />;
  if (items.isPending) return <LoadingState label="正在读取识别结果…" />;
  return <StagedItems {...props} items={items.data} />;
}

function StagedItems({
  staging,
  answers,
  items,
  onAnswer,
  onOther,
  onClose,
  onReview,
  onWork,
}: StagedViewProps & { items: StagedItem[] }) {
  const usable = useMemo(() => items.filter((item) => item.usable).map(({ index }) => index), [items]);
  const [chosen, setChosen] = useState<readonly number[]>(usable);
  const [taken, setTaken] = useState(nothingTaken);
  const { started, submit, done } = useCommit(staging);
  const initial = useInitialFields(staging);
  const reviewAgain = () => {
    started.dismiss();
    onReview();
  };
  const picked = useMemo(() => itemsIn(items, chosen), [items, chosen]);
  useEffect(() => onWork(workOf(done, started.running)), [done, started.running, onWork]);
  if (done) return <Imported items={picked} onClose={onClose} onOther={onOther} />;
  return (
    <div className="kj-staged">
      <FileBar staging={staging} items={items} answers={answers} onAnswer={onAnswer} onOther={onOther} />
      <Questions staging={staging} items={items} answers={answers} onAnswer={onAnswer} />
      <Review
        staging={staging}
        items={items}
        chosen={chosen}
        taken={taken}
        region={initial?.regionCode ?? null}
        onChoose={setChosen}
        onTake={setTaken}
        onRepaired={onReview}
      />
      {!started.running && <TakeBar items={picked} taken={taken} onTake={setTaken} />}
      {started.error && (
        <ErrorState
          error={started.error}
          {...(started.error.status === 412 && { onRetry: reviewAgain, retry: "重新核对" })}
        />
      )}
      {started.job?.state === "failed" && (
        <Alert type="error" showIcon title="没有导入任何内容" description={started.job.error ?? "请重试。"} />
      )}
      {started.job?.state === "cancelled" && <Alert type="info" showIcon title="已取消，没有导入任何内容" />}
      {started.running && <JobProgress title={`正在导入 ${chosen.length} 个图形`} job={started.job} />}
      {!started.running && initial && usable.length > 0 && (
        <CommitForm
          initial={initial}
          chosen={chosen.length}
          warned={gradeCounts(picked).warning}
          warnings={warningSummary(picked)}
          onSubmit={(fields) =>
            submit({ ...orderOf(fields, chosen, usable.length), take: takeOf(picked, taken) })
          }
        />
      )}
    </div>
  );
}

function itemsIn(items: readonly StagedItem[], chosen: readonly number[]): StagedItem[] {
  const wanted = new Set(chosen);
  return items.filter(({ index }) => wanted.has(index));
}

function workOf(done: boolean, running: boolean): Work {
  if (done) return "done";
  return running ? "running" : "review";
}

/** What the form starts with; null until the county has been looked up. */
function useInitialFields(staging: Staging): Partial<CommitFields> | null {
  const today = useEndpoint(getMapInfo, {}).data?.today;
  const { items: regions, byCode } = useRegions();
  const picked = useWorkbench(({ region }) => region);
  const [county, setCounty] = useState<string | null | undefined>();
  useEffect(() => {
    let gone = false;
    const asked = staging.bounds ? countyOf(staging.bounds, regions) : Promise.resolve(null);
    void asked.catch(() => null).then((code) => gone || setCounty(code));
    return () => {
      gone = true;
    };
  }, [staging.bounds, regions]);
  if (today === undefined || county === undefined) return null;
  const level = picked ? byCode.get(picked)?.level : undefined;
  const regionCode = level === "county" || level === "township" ? picked : county;
  return {
    batchName: batchNameOf(staging.fileName),
    ...(regionCode && { regionCode }),
    licenceLevel: "county",
    status: "producing",
    holder: "待核实",
    validFrom: today,
  };
}
