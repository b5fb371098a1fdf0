import { SearchOutlined } from "@ant-design/icons";
import { Select } from "antd";
import { listPacks } from "#contract/consolidation";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useTaskRegion } from "../shell/use-task-region.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { JobAction } from "../ui/job-action.tsx";
import { ParameterFold } from "../ui/parameter-fold.tsx";
import { isDecimal, ParameterForm, parameterLine } from "./parameter-form.tsx";
import { usePlanning } from "./planning-store.ts";
import { TriggerForm } from "./trigger-form.tsx";
import { useStartRun } from "./use-candidate-run.ts";

/** The page's one main action, with what it will be run on. */
export function RunCard() {
  const region = useTaskRegion();
  const packs = useEndpoint(listPacks, {}, { staleTimeMs: 600_000 });
  const { packId, changed, triggers, change } = usePlanning();
  const pack = packs.data?.items.find(({ id }) => id === packId);
  const binds = pack?.clauseOf.distance !== undefined;
  const started = useStartRun(region?.code ?? null, { binds });
  if (packs.error) return <ErrorState error={packs.error} onRetry={() => void packs.refetch()} />;
  if (!pack) return null;
  const now = { ...pack.merge, ...changed };
  const ready = isDecimal(now.areaKm2) && isDecimal(now.reserveWt);
  return (
    <section className="kj-run-card" aria-label="识别条件">
      <div className="kj-plan-where">
        <span>
          范围 <strong>{region?.name ?? "…"}</strong>
        </span>
        <Select
          size="small"
          aria-label="政策包"
          value={packId}
          options={packs.data?.items.map(({ id, documentNumber }) => ({ value: id, label: documentNumber }))}
          onChange={(value) => change({ packId: value, changed: {}, triggers: {} })}
        />
      </div>
      <ParameterFold
        line={(binds ? "" : "参考 ") + parameterLine(now)}
        changedCount={Object.keys(changed).length + Object.keys(triggers).length}
        resetLabel="恢复文件规定的数值"
        onReset={() => change({ changed: {}, triggers: {} })}
      >
        <ParameterForm stated={pack.merge} changed={changed} onChange={(part) => change({ changed: part })} />
        <TriggerForm pack={pack} changed={triggers} onChange={(part) => change({ triggers: part })} />
      </ParameterFold>
      <JobAction
        started={started}
        label="识别必须整合矿山"
        runningLabel="正在识别必须整合矿山"
        icon={<SearchOutlined />}
        disabled={!region || !ready}
        permission="consolidation.run"
      />
    </section>
  );
}
