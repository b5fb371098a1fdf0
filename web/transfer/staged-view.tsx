import { useEffect, useState } from "react";
import type { ItemFilter } from "#contract/staging-review";
import { getMapInfo } from "#contract/tiles";
import type { Staging } from "#contract/transfer";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useRegions } from "../shell/use-regions.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { batchNameOf, type CommitFields } from "./commit-fields.ts";
import { CommitPart } from "./commit-part.tsx";
import { FileBar } from "./file-bar.tsx";
import { ImportProposed } from "./import-proposed.tsx";
import { Imported } from "./imported.tsx";
import { Questions } from "./questions/questions.tsx";
import { Review } from "./review.tsx";
import type { Answers } from "./source-file.ts";
import { countyOf } from "./suggested-region.ts";
import { useCommit } from "./use-commit.ts";
import { firstSort, type Overview, useChoice, useOverview, useReviewRows } from "./use-review.ts";

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
  const overview = useOverview(props.staging.id);
  // the first rows are asked for at once, before the map asks for all shapes
  useReviewRows(props.staging.id, {}, firstSort);
  if (overview.error) return <ErrorState error={overview.error} onRetry={() => void overview.refetch()} />;
  if (overview.isPending) return <LoadingState label="正在读取识别结果…" />;
  return <StagedItems {...props} overview={overview.data} />;
}

function StagedItems(props: StagedViewProps & { overview: Overview }) {
  const { staging, answers, overview, onAnswer, onOther, onClose, onReview, onWork } = props;
  const [filter, setFilter] = useState<ItemFilter>({});
  const choice = useChoice(staging.id, filter);
  const commit = useCommit(staging);
  const initial = useInitialFields(staging);
  const { started, done } = commit;
  const over = done || commit.proposed;
  useEffect(() => onWork(workOf(over, started.running)), [over, started.running, onWork]);
  if (done && choice.weight)
    return <Imported stagingId={staging.id} weight={choice.weight} onClose={onClose} onOther={onOther} />;
  if (commit.proposed) return <ImportProposed onClose={onClose} onOther={onOther} />;
  return (
    <div className="kj-staged">
      <FileBar
        staging={staging}
        overview={overview}
        answers={answers}
        onAnswer={onAnswer}
        onOther={onOther}
        onMapped={onReview}
      />
      <Questions
        staging={staging}
        doubted={overview.doubted}
        inDegrees={overview.geographic}
        answers={answers}
        onAnswer={onAnswer}
      />
      <Review
        staging={staging}
        overview={overview}
        filter={filter}
        choice={choice}
        region={initial?.regionCode ?? null}
        onFilter={setFilter}
        onRepaired={onReview}
      />
      <CommitPart
        staging={staging}
        filter={filter}
        choice={choice}
        commit={commit}
        initial={initial}
        onReview={onReview}
      />
    </div>
  );
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
