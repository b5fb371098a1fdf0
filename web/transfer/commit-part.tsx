import { Alert } from "antd";
import type { ItemFilter } from "#contract/staging-review";
import type { Staging } from "#contract/transfer";
import { reasonIn } from "../approvals/reason-field.tsx";
import { UnlessWaiting } from "../approvals/waiting-proposal.tsx";
import { Allowed } from "../shell/allowed.tsx";
import { AskTo } from "../shell/ask-to.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { JobProgress } from "../ui/job-progress.tsx";
import { type CommitFields, orderOf } from "./commit-fields.ts";
import { CommitForm } from "./commit-form.tsx";
import { sentRules } from "./review-rule.ts";
import { TakeBar } from "./take-bar.tsx";
import type { Commit } from "./use-commit.ts";
import type { ReviewChoice } from "./use-review.ts";

interface CommitPartProps {
  staging: Staging;
  filter: ItemFilter;
  choice: ReviewChoice;
  commit: Commit;
  /** null until the county has been looked up */
  initial: Partial<CommitFields> | null;
  onReview: () => void;
}

/** From the choice to the register: what is taken, what was refused, how far it is. */
export function CommitPart({ staging, filter, choice, commit, initial, onReview }: CommitPartProps) {
  const { started, submit } = commit;
  const refused = started.error ?? commit.refused;
  const { weight, counting } = choice;
  const reviewAgain = () => {
    started.dismiss();
    onReview();
  };
  const send = ({ reason, ...fields }: CommitFields & { reason?: string }) =>
    submit(
      orderOf(fields, sentRules(choice.chosen, choice.taken), weight?.warnings ?? []),
      weight && weight.known > 0 ? reasonIn({ reason }) : null,
    );
  return (
    <>
      {choice.error && <ErrorState error={choice.error} onRetry={choice.recount} />}
      {!started.running && weight && <TakeBar weight={weight} filter={filter} choice={choice} />}
      {refused && (
        <ErrorState
          error={refused}
          {...(refused.status === 412 && { onRetry: reviewAgain, retry: "重新核对" })}
        />
      )}
      {started.job?.state === "failed" && (
        <Alert type="error" showIcon title="没有导入任何内容" description={started.job.error ?? "请重试。"} />
      )}
      {started.job?.state === "cancelled" && <Alert type="info" showIcon title="已取消，没有导入任何内容" />}
      {started.running && <JobProgress title={`正在导入 ${weight?.chosen ?? ""} 个图形`} job={started.job} />}
      {!started.running && initial && weight && staging.usableCount > 0 && (
        <Allowed to="transfer.commit" otherwise={<AskTo permission="transfer.commit" />}>
          <UnlessWaiting operation="proposeImport" record={staging.id} what="导入这份文件的申请">
            <CommitForm
              initial={initial}
              weight={weight}
              counting={counting || commit.proposing}
              onRegion={choice.setRegion}
              onSubmit={send}
            />
          </UnlessWaiting>
        </Allowed>
      )}
    </>
  );
}
