import { useMemo } from "react";
import type { Scheme } from "#contract/schemes";
import { useMapHits } from "../map/use-map-hits.ts";
import { useOverlay } from "../map/use-overlay.ts";
import { BackToSchemes } from "./back-to-schemes.tsx";
import { schemeFeatures } from "./scheme-features.ts";
import { SchemeFigures } from "./scheme-figures.tsx";
import { SchemeLists } from "./scheme-lists.tsx";
import { schemeLayerId, schemeOverlay } from "./scheme-overlay.ts";
import { type SchemeView, schemeGround, schemeView } from "./scheme-view.ts";
import { StaleTag } from "./stale-tag.tsx";
import { useChoose } from "./use-choose.ts";

/** One scheme: what it comes to, what is not kept yet, and who goes with whom. */
export function SchemeDesk({ scheme }: { scheme: Scheme }) {
  const { mines, links, packId, arrangement, demands } = scheme;
  const ground = useMemo(() => schemeGround({ mines, links, packId }), [mines, links, packId]);
  const view = useMemo(() => schemeView(ground, arrangement, demands), [ground, arrangement, demands]);
  const choose = useChoose(ground);
  useSchemeMap(view, (id) => choose([id]));
  return (
    <>
      <header className="kj-scheme-bar">
        <BackToSchemes />
        <StaleTag head={scheme} />
      </header>
      <h1 className="kj-panel-title">{scheme.name}</h1>
      <SchemeFigures view={view} />
      <SchemeLists view={view} onChoose={choose} />
    </>
  );
}

function useSchemeMap(view: SchemeView, onChooseMine: (id: string) => void): void {
  const overlay = useMemo(() => schemeOverlay(view), [view]);
  const data = useMemo(() => schemeFeatures(view), [view]);
  useOverlay(overlay, data);
  useMapHits(schemeLayerId, ({ id }) => {
    if (view.byMine.has(id)) onChooseMine(id);
  });
}
