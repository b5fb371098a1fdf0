import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { NotRunYet } from "../ui/not-run-yet.tsx";
import { CheckCard } from "./check-card.tsx";
import { Findings } from "./findings.tsx";
import { useBreachRun } from "./use-breach-run.ts";
import "./breaches.css";

/** 执法监管: mined ground outside its licence, and mines on control zones. */
export function EnforcementPanel() {
  const { runs, done, run, reply } = useBreachRun();
  const error = runs.error ?? reply.error;
  return (
    <div className="kj-panel">
      <h1 className="kj-panel-title">执法监管</h1>
      <CheckCard />
      {error && <ErrorState error={error} onRetry={() => void runs.refetch()} />}
      {!error && (runs.isPending || (run && reply.isPending)) && <LoadingState label="正在读取核查结果…" />}
      {runs.data && !run && (
        <NotRunYet
          permission="breaches.run"
          title="还没有核查过"
          hint="点击上方按钮，把采动范围与矿区范围、管控区逐一套合。"
        />
      )}
      {run && reply.data && <Findings run={run} done={done} reply={reply.data} />}
    </div>
  );
}
