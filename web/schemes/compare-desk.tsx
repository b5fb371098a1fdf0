import { Alert, Button, Segmented, Select } from "antd";
import { lazy, Suspense, useMemo } from "react";
import { useMapEngine } from "../map/engine-store.ts";
import { useChooseMines } from "../map/use-choose-mines.ts";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { loadDrawing } from "../shell/idle.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { basesText } from "./bases-text.ts";
import { CoreList, MovedMines } from "./compare-lists.tsx";
import { type CompareList, changeComparing, type MapMode, useComparing } from "./compare-store.ts";
import { CompareTable } from "./compare-table.tsx";
import { differing } from "./differing.ts";
import { ExportComparison } from "./export-comparison.tsx";
import { MinuteList } from "./minute-list.tsx";
import { schemeFeatures } from "./scheme-features.ts";
import { schemeLayerId, schemeOverlay } from "./scheme-overlay.ts";
import type { SchemeView } from "./scheme-view.ts";
import { type Compared, useCompared, useComparison } from "./use-compared.ts";
import "./optimum.css";
import "./compare.css";

const CompareMap = lazy(async () => ({
  default: (await loadDrawing(import("./compare-map.tsx"))).CompareMap,
}));

/** 方案比选: schemes of one region side by side, whatever their numbers of groups. */
export function CompareDesk() {
  const ticked = useComparing((comparing) => comparing.ticked);
  const ids = useMemo(() => ticked.map(({ id }) => id), [ticked]);
  const { schemes, errors, isPending } = useCompared(ids);
  const [first, second] = schemes;
  return (
    <>
      <header className="kj-scheme-bar">
        <h1 className="kj-panel-title">方案比选（{schemes.length} 个）</h1>
        <span className="kj-hint" />
        {second && <ExportComparison ids={ids} />}
        <Button size="small" onClick={() => changeComparing({ isOpen: false })}>
          返回方案列表
        </Button>
      </header>
      {errors.map((error) => (
        <ErrorState key={error.message} error={error} />
      ))}
      {isPending && <LoadingState label="正在读取方案…" />}
      {!isPending && first && second && <Desk schemes={schemes} first={first} second={second} />}
      {!isPending && !second && (
        <EmptyState title="可比选的方案不足两个" hint="其余的可能已被删除，请返回方案列表另选。" />
      )}
    </>
  );
}

interface DeskProps {
  schemes: readonly Compared[];
  first: Compared;
  second: Compared;
}

function Desk({ schemes, first, second }: DeskProps) {
  const { baseId, otherId, mode, list } = useComparing();
  const base = schemes.find(({ scheme }) => scheme.id === baseId) ?? first;
  const others = schemes.filter((one) => one !== base);
  const other = others.find(({ scheme }) => scheme.id === otherId) ?? others[0] ?? second;
  const comparison = useComparison(schemes, base.scheme.id);
  const byMine = useMemo(() => new Map(schemes.flatMap(({ view }) => [...view.byMine])), [schemes]);
  const choose = useChooseMines(byMine);
  useBaseOnMap(base.view, other.view, (id) => choose([id]));
  const engine = useMapEngine();
  const nameOf = (id: string) => byMine.get(id)?.name ?? "未知矿山";
  const lists = { schemes, comparison, nameOf, onChoose: choose };
  const warning = basesText(schemes.map(({ scheme }) => scheme));
  return (
    <>
      <div className="kj-compare-choice">
        <SchemeSelect
          label="基准方案"
          schemes={schemes}
          value={base.scheme.id}
          onChange={(id) => changeComparing({ baseId: id, otherId: null })}
        />
        <SchemeSelect
          label="对照方案"
          schemes={others}
          value={other.scheme.id}
          onChange={(id) => changeComparing({ otherId: id })}
        />
        <Segmented<MapMode>
          size="small"
          aria-label="地图"
          value={mode}
          options={[
            { value: "one", label: "只看基准" },
            { value: "swipe", label: "卷帘" },
            { value: "beside", label: "并排" },
          ]}
          onChange={(value) => changeComparing({ mode: value })}
        />
      </div>
      {warning && <Alert type="warning" showIcon title={warning} />}
      <Segmented<CompareList>
        size="small"
        block
        value={list}
        options={[
          { value: "moved", label: "变动的矿山" },
          { value: "core", label: `共同部分 ${comparison.core.together.length}` },
          { value: "minutes", label: "意见与纪要" },
        ]}
        onChange={(value) => changeComparing({ list: value })}
      />
      <div className="kj-optimum">
        {list === "moved" && <MovedMines {...lists} />}
        {list === "core" && <CoreList {...lists} />}
        {list === "minutes" && <MinuteList schemes={schemes} />}
      </div>
      <CompareTable schemes={schemes} comparison={comparison} baseId={base.scheme.id} />
      {engine && mode !== "one" && (
        <Suspense fallback={null}>
          <CompareMap engine={engine} left={base} right={other} mode={mode} />
        </Suspense>
      )}
    </>
  );
}

interface SchemeSelectProps {
  label: string;
  schemes: readonly Compared[];
  value: string;
  onChange: (id: string) => void;
}

function SchemeSelect({ label, schemes, value, onChange }: SchemeSelectProps) {
  return (
    <>
      <span>{label}</span>
      <Select
        size="small"
        aria-label={label}
        value={value}
        options={schemes.map(({ scheme: { id, name } }) => ({ value: id, label: name }))}
        onChange={onChange}
      />
    </>
  );
}

/** The base scheme, with the mines that the other one puts elsewhere ringed. */
function useBaseOnMap(base: SchemeView, other: SchemeView, onChooseMine: (id: string) => void): void {
  const overlay = useMemo(
    () => schemeOverlay(base, { title: "方案比选：基准方案", ringed: "两方案不同" }),
    [base],
  );
  const data = useMemo(() => schemeFeatures(base, differing(base, other)), [base, other]);
  useOverlay(overlay, data);
  useMapHits(schemeLayerId, (_, { hits }) => {
    const hit = hits.find(({ layerId, id }) => layerId === schemeLayerId && base.byMine.has(id));
    if (hit) onChooseMine(hit.id);
  });
}
