import { Input, Segmented } from "antd";
import { useCallback, useMemo } from "react";
import { unionBounds } from "../map/bounds.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { NotRunYet } from "../ui/not-run-yet.tsx";
import { candidateFeatures } from "./candidate-features.ts";
import { candidateOverlay } from "./candidate-overlay.ts";
import { CandidateTable } from "./candidate-table.tsx";
import { type CandidateView, groupsOf } from "./candidate-view.ts";
import { GroupList } from "./group-list.tsx";
import { MineList } from "./mine-list.tsx";
import { type ListKind, usePlanning } from "./planning-store.ts";
import { RunBar } from "./run-bar.tsx";
import { RunCard } from "./run-card.tsx";
import { SummaryChips } from "./summary-chips.tsx";
import { TriggerChips } from "./trigger-chips.tsx";
import { shownTrigger } from "./trigger-view.ts";
import { useCandidateRun } from "./use-candidate-run.ts";
import { VerdictPanel } from "./verdict-panel.tsx";
import "./planning.css";

/** 规划整合: from one click to every mine that must merge, and why. */
export function PlanningPanel() {
  const current = useCandidateRun();
  const { runs, reply, run, view } = current;
  const choose = useChoose(view);
  useCandidateMap(view, choose.mine);
  const selectedMineId = useWorkbench((workbench) => workbench.selectedMineId);
  const row = selectedMineId ? view?.byMine.get(selectedMineId) : undefined;
  const error = runs.error ?? reply.error;
  return (
    <div className="kj-panel">
      <h1 className="kj-panel-title">规划整合</h1>
      <RunCard />
      {error && <ErrorState error={error} onRetry={() => void runs.refetch()} />}
      {!error && (runs.isPending || (run && reply.isPending)) && <LoadingState label="正在读取识别结果…" />}
      {runs.data && !run && (
        <NotRunYet
          permission="consolidation.run"
          title="还没有识别过"
          hint="点击上方“识别必须整合矿山”，几秒钟后即可在地图上看到结果和每座矿山的依据。"
        />
      )}
      {run && view && row && (
        <VerdictPanel row={row} view={view} run={run} onBack={choose.none} onChooseMine={choose.mine} />
      )}
      {run && view && !row && <Result {...current} run={run} view={view} choose={choose} />}
      {view && <CandidateTable view={view} onChooseMine={choose.mine} />}
    </div>
  );
}

type Choose = ReturnType<typeof useChoose>;
type Current = ReturnType<typeof useCandidateRun>;
type ResultProps = Pick<Current, "done" | "before"> & {
  run: NonNullable<Current["run"]>;
  view: CandidateView;
  choose: Choose;
};

function Result({ run, done, before, view, choose }: ResultProps) {
  const { list, words, shown, change } = usePlanning();
  return (
    <>
      <RunBar run={run} done={done} before={before} view={view} onChoose={choose.mine} />
      <SummaryChips view={view} />
      <TriggerChips view={view} />
      <div className="kj-plan-lists">
        <Segmented<ListKind>
          size="small"
          value={list}
          options={[
            {
              value: "groups",
              label: `${shownTrigger(shown) ? "相连" : "整合组"} ${groupsOf(view, shown).length}`,
            },
            { value: "mines", label: "矿山" },
          ]}
          onChange={(value) => change({ list: value })}
        />
        <Input
          allowClear
          size="small"
          aria-label="在结果中查找"
          placeholder="名称、采矿权人、证号"
          value={words}
          onChange={({ target }) => change({ words: target.value })}
        />
      </div>
      {list === "groups" ? (
        <GroupList view={view} asOf={run.asOf} onChooseGroup={choose.group} onChooseMine={choose.mine} />
      ) : (
        <MineList view={view} onChooseMine={choose.mine} />
      )}
    </>
  );
}

/** Choosing a mine or group: selection and flight together. */
function useChoose(view: CandidateView | null) {
  const engine = useMapEngine();
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  const fly = useCallback(
    (ids: readonly string[]) => {
      const centers = ids.map((id) => view?.byMine.get(id)?.mine.center);
      const bounds = unionBounds(
        centers.map((center) => center && [center[0] ?? 0, center[1] ?? 0, center[0] ?? 0, center[1] ?? 0]),
      );
      if (bounds) engine?.flyToBounds(bounds, 14);
    },
    [engine, view],
  );
  return useMemo(
    () => ({
      none: () => selectMine(null),
      group: fly,
      mine: (id: string) => {
        selectMine(id);
        fly([id, ...(view?.byMine.get(id)?.verdict.neighbourIds ?? [])]);
      },
    }),
    [selectMine, fly, view],
  );
}

function useCandidateMap(view: CandidateView | null, onChooseMine: (id: string) => void): void {
  const trigger = usePlanning(({ shown }) => shownTrigger(shown));
  const overlay = useMemo(() => (view ? candidateOverlay(view, trigger) : null), [view, trigger]);
  const data = useMemo(() => (view ? candidateFeatures(view) : null), [view]);
  useOverlay(overlay, data);
  useMapHits("candidates", ({ id }) => {
    const mineId = view?.byMine.has(id)
      ? id
      : view?.result.groups.find((group) => group.id === id)?.memberIds[0];
    if (mineId) onChooseMine(mineId);
  });
}
