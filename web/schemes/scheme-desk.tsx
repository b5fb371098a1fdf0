import { Button } from "antd";
import { useMemo, useState } from "react";
import type { Scheme } from "#contract/schemes";
import { useChooseMines } from "../map/use-choose-mines.ts";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { CourseButton } from "../plan-course/course-button.tsx";
import { useMayEdit } from "../plan-course/use-course.ts";
import { useMay } from "../shell/person.ts";
import { runTime } from "../ui/run-time.ts";
import { Arranging } from "./arranging.tsx";
import { BackToSchemes } from "./back-to-schemes.tsx";
import { DemandsDrawer } from "./demands-drawer.tsx";
import { SchemeEditContext } from "./edit-context.ts";
import { isUnsaved } from "./editing.ts";
import { OptimumPanel } from "./optimum-panel.tsx";
import { type FoundView, foundViews } from "./optimum-preview.ts";
import { changeOptimumPlace } from "./optimum-store.ts";
import { OthersNotice } from "./others-notice.tsx";
import { PlanPaperButton } from "./plan-paper/plan-paper-button.tsx";
import { SaveState } from "./save-state.tsx";
import { SchemeBoundary } from "./scheme-boundary.tsx";
import { schemeFeatures } from "./scheme-features.ts";
import { schemeLayerId, schemeOverlay } from "./scheme-overlay.ts";
import { SchemeTable } from "./scheme-table.tsx";
import { type SchemeView, schemeGround, schemeView } from "./scheme-view.ts";
import { toggleMine, useSchemes } from "./schemes-store.ts";
import { StaleTag } from "./stale-tag.tsx";
import { type OptimumWork, useOptimum } from "./use-optimum.ts";
import { type SchemeEditing, useSchemeEditing } from "./use-scheme-editing.ts";
import "./scheme-edit.css";

/** One scheme: what it comes to, what is not kept yet, and who goes with whom; for who may, worked at. */
export function SchemeDesk({ scheme }: { scheme: Scheme }) {
  const { mines, links, boundaries, packId, demands } = scheme;
  const mayWrite = useMay()("schemes.write");
  const work = useSchemeEditing(scheme);
  const mayEdit = useMayEdit(scheme.id);
  const { now, clash } = work.editing;
  const ground = useMemo(
    () => schemeGround({ mines, links, boundaries, packId }),
    [mines, links, boundaries, packId],
  );
  const view = useMemo(() => schemeView(ground, now, demands), [ground, now, demands]);
  const choose = useChooseMines(ground.byMine);
  const optimum = useOptimum(scheme.id);
  const { isOpen } = optimum.place;
  const found = useFoundViews(optimum, view);
  const shown = found.find(({ pick }) => pick === optimum.place.pick) ?? null;
  useSchemeMap(view, { shown, mayTick: mayEdit && !isOpen, onChooseMine: (id) => choose([id]) });
  const edit = mayEdit && clash === null ? editOf(scheme, work) : null;
  const drawn = useDrawnGroup(clash === null ? view : null);
  if (drawn) return <SchemeBoundary scheme={scheme} one={drawn} {...{ work, mayEdit }} />;
  return (
    <SchemeEditContext value={edit}>
      <header className="kj-scheme-bar">
        <BackToSchemes />
        <StaleTag head={scheme} />
        <span className="kj-hint" />
        {mayWrite && <SaveState work={work} />}
      </header>
      <div className="kj-scheme-bar">
        <h1 className="kj-panel-title">{scheme.name}</h1>
        <span className="kj-hint" title={basisText(scheme, view)}>
          数据截至 {scheme.asOf}
        </span>
      </div>
      <div className="kj-scheme-bar">
        <CourseButton scheme={scheme} />
        {mayWrite && <Demands scheme={scheme} work={work} view={view} />}
        {!isOpen && (
          <Button size="small" onClick={() => changeOptimumPlace(scheme.id, { isOpen: true })}>
            求最优
          </Button>
        )}
        <PlanPaperButton schemeId={scheme.id} work={work} />
      </div>
      <OthersNotice work={work} view={view} />
      {isOpen ? (
        <OptimumPanel
          work={optimum}
          view={view}
          found={found}
          version={work.editing.seen.version}
          onChoose={choose}
        />
      ) : (
        <Arranging scheme={scheme} view={view} work={work} onChoose={choose} />
      )}
      <SchemeEditContext value={isOpen ? null : edit}>
        <SchemeTable view={shown?.view ?? view} onChoose={choose} />
      </SchemeEditContext>
    </SchemeEditContext>
  );
}

function editOf(scheme: Scheme, { editing, isSaving, act }: SchemeEditing) {
  const isSaved = !isSaving && !isUnsaved(editing);
  return { now: editing.now, act, asOf: scheme.asOf, scheme, isSaved };
}

/** The group whose new boundary is open. */
function useDrawnGroup(view: SchemeView | null) {
  const boundaryOf = useSchemes((schemes) => schemes.boundaryOf);
  return view?.groups.find(({ group }) => group.id === boundaryOf) ?? null;
}

/** What the scheme stands on. */
function basisText({ packVersion, createdBy, createdAt }: Scheme, { pack, mines }: SchemeView): string {
  const document = pack ? `政策包 ${pack.documentNumber} 第 ${packVersion} 版，` : "政策包";
  return `${document}所涉矿山 ${mines.length} 座；${createdBy}于 ${runTime(createdAt)} 新建`;
}

/** The drawer stands on the version of its opening: acts under way are saved first. */
function Demands({ scheme, work, view }: { scheme: Scheme; work: SchemeEditing; view: SchemeView }) {
  const [isOpen, setOpen] = useState(false);
  const { editing, isSaving } = work;
  return (
    <>
      <Button size="small" disabled={isSaving || isUnsaved(editing)} onClick={() => setOpen(true)}>
        要求与约定
      </Button>
      {isOpen && (
        <DemandsDrawer
          scheme={scheme}
          version={editing.seen.version}
          view={view}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** What the search on screen found, laid on the scheme at hand; none while 求最优 is not open. */
function useFoundViews({ place, reply }: OptimumWork, view: SchemeView): FoundView[] {
  const found = place.isOpen && !place.isOrdering ? (reply.data?.found ?? null) : null;
  return useMemo(() => (found ? foundViews(found, view) : []), [found, view]);
}

interface MapOptions {
  /** scheme that was found, in the place of the one at hand */
  shown: FoundView | null;
  mayTick: boolean;
  onChooseMine: (id: string) => void;
}

const foundLook = { title: "求得的方案（未采用）", ringed: "与当前分组不同" };

/** A click chooses a mine; with Ctrl it is ticked for the next act. */
function useSchemeMap(now: SchemeView, { shown, mayTick, onChooseMine }: MapOptions): void {
  const ticked = useSchemes((schemes) => schemes.chosen);
  const view = shown?.view ?? now;
  const overlay = useMemo(() => schemeOverlay(view, shown ? foundLook : {}), [view, shown]);
  const data = useMemo(
    () => schemeFeatures(view, shown ? new Set(shown.moved.map(({ mineId }) => mineId)) : ticked),
    [view, shown, ticked],
  );
  useOverlay(overlay, data);
  useMapHits(schemeLayerId, (_, { hits, isAdding }) => {
    const hit = hits.find(({ layerId, id }) => layerId === schemeLayerId && view.byMine.has(id));
    if (hit && isAdding && mayTick) toggleMine(hit.id);
    else if (hit) onChooseMine(hit.id);
  });
}
