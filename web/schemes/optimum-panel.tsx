import { Alert, Button, Select } from "antd";
import { ErrorState } from "../ui/error-state.tsx";
import { JobProgress } from "../ui/job-progress.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { useSchemeEdit } from "./edit-context.ts";
import { firstOrder } from "./optimum-order.ts";
import { OptimumOrderForm } from "./optimum-order-form.tsx";
import type { FoundView } from "./optimum-preview.ts";
import { OptimumResult } from "./optimum-result.tsx";
import { headText } from "./optimum-words.ts";
import type { SchemeView } from "./scheme-view.ts";
import type { OptimumWork } from "./use-optimum.ts";
import "./optimum.css";

interface OptimumPanelProps {
  work: OptimumWork;
  /** the scheme at hand */
  view: SchemeView;
  found: readonly FoundView[];
  /** version on which own acts stand */
  version: number;
  onChoose: (mineIds: readonly string[]) => void;
}

/** 求最优: what is asked for, how far it is, and what was found; nothing of it changes the scheme by itself. */
export function OptimumPanel(props: OptimumPanelProps) {
  const { place, change, heads, head, list, started } = props.work;
  return (
    <section className="kj-optimum" aria-label="求最优">
      <div className="kj-scheme-bar">
        <h2 className="kj-panel-title">求最优</h2>
        <span className="kj-hint" />
        <Button size="small" onClick={() => change({ isOpen: false })}>
          返回编排
        </Button>
      </div>
      {heads.length > 0 && (
        <div className="kj-run-bar">
          <Select
            size="small"
            aria-label="历次求解"
            value={head?.id}
            options={heads.map((one) => ({ value: one.id, label: headText(one) }))}
            onChange={(optimumId) => change({ optimumId, isOrdering: false, pick: "best" })}
          />
          {!place.isOrdering && !started.running && (
            <Button size="small" onClick={() => change({ isOrdering: true })}>
              再求一次
            </Button>
          )}
        </div>
      )}
      {list.isPending && <LoadingState label="正在读取历次求解…" />}
      {list.error && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {started.error && <ErrorState error={started.error} />}
      {started.running && <JobProgress title="求最优方案" job={started.job} />}
      {list.data && <Body {...props} />}
    </section>
  );
}

function Body({ work, view, found, version, onChoose }: OptimumPanelProps) {
  const { place, change, head, started } = work;
  const isOrdering = !started.running && (place.isOrdering || head === undefined);
  if (isOrdering) return <Ordering work={work} view={view} />;
  const { data, error, refetch } = work.reply;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || data.id !== head?.id) return null;
  if (data.state === "failed")
    return <Alert type="error" showIcon title="没有完成" description={data.error ?? "请再求一次。"} />;
  if (data.state === "cancelled") return <Alert type="info" showIcon title="已取消，没有结果，方案不变。" />;
  return data.found === null ? null : (
    <OptimumResult
      optimum={{ ...data, found: data.found }}
      now={view}
      version={version}
      views={found}
      pick={place.pick}
      onPick={(pick) => change({ pick })}
      onChoose={onChoose}
    />
  );
}

/** The last order is offered again; the search reads what the server has, so own acts are saved first. */
function Ordering({ work, view }: Pick<OptimumPanelProps, "work" | "view">) {
  const edit = useSchemeEdit();
  const { change, head, ask } = work;
  if (!edit) return <p className="kj-hint">由可以编制整合方案的人员求解，结果在此查看。</p>;
  return (
    <OptimumOrderForm
      first={head?.order ?? firstOrder(view.state.measures)}
      blocked={edit.isSaved ? null : "正在保存改动，保存后可以求解。"}
      onOrder={(order) => void ask(order)}
      onCancel={head ? () => change({ isOrdering: false }) : null}
    />
  );
}
