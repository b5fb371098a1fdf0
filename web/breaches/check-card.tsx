import { SearchOutlined } from "@ant-design/icons";
import { listPacks } from "#contract/consolidation";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobAction } from "../ui/job-action.tsx";
import { ParameterFold } from "../ui/parameter-fold.tsx";
import { breachPackId, useEnforcement } from "./enforcement-store.ts";
import { ToleranceForm, toleranceLine } from "./tolerance-form.tsx";
import { useStartCheck } from "./use-breach-run.ts";

/** The page's one main action, with the errors it will allow for. */
export function CheckCard() {
  const region = useTaskRegion();
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const { changed, change } = useEnforcement();
  const started = useStartCheck(region?.code ?? null);
  if (packs.error) return <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />;
  const stated = packs.data?.items.find(({ id }) => id === breachPackId)?.breach;
  return (
    <section className="kj-run-card" aria-label="核查条件">
      <span>
        范围 <strong>{region?.name ?? "…"}</strong>
      </span>
      {stated && (
        <ParameterFold
          line={toleranceLine({ ...stated, ...changed })}
          changedCount={Object.keys(changed).length}
          resetLabel="恢复默认数值"
          onReset={() => change({ changed: {} })}
        >
          <ToleranceForm stated={stated} changed={changed} onChange={(part) => change({ changed: part })} />
        </ParameterFold>
      )}
      <JobAction
        started={started}
        label="开始越界与压占核查"
        runningLabel="正在核查越界与压占"
        icon={<SearchOutlined />}
        disabled={!region}
        permission="breaches.run"
      />
    </section>
  );
}
