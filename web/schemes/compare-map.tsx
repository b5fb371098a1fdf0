import type { StyleSpecification } from "maplibre-gl";
import { useEffect, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { MapEngine } from "../map/map-engine.ts";
import { layBeside } from "../map/swipe/beside.ts";
import { SwipeBar } from "../map/swipe/swipe-bar.tsx";
import { useCover } from "../map/swipe/use-cover.ts";
import type { MapMode } from "./compare-store.ts";
import { differing } from "./differing.ts";
import { schemeFeatures } from "./scheme-features.ts";
import { schemeLayerId, schemeOverlay } from "./scheme-overlay.ts";
import type { SchemeView } from "./scheme-view.ts";
import type { Compared } from "./use-compared.ts";

interface CompareMapProps {
  engine: MapEngine;
  left: Compared;
  right: Compared;
  mode: Exclude<MapMode, "one">;
}

const rightLayerId = `${schemeLayerId}-right`;

/** Another scheme over the right part of the map: under a bar that is drawn over one view, or in a view of its own beside it. */
export function CompareMap({ engine, left, right, mode }: CompareMapProps) {
  const [share, setShare] = useState(0.5);
  const isBeside = mode === "beside";
  const bar = isBeside ? 0.5 : share;
  const look = useMemo(() => lookOf(left.view, right.view), [left, right]);
  const cover = useCover(engine, look);
  useEffect(() => {
    cover.style.left = isBeside ? "50%" : "0";
    cover.style.clipPath = isBeside ? "none" : `inset(0 0 0 ${bar * 100}%)`;
  }, [cover, isBeside, bar]);
  useEffect(() => (isBeside ? keepLeft(engine) : undefined), [engine, isBeside]);
  useEffect(() => (isBeside ? layBeside() : undefined), [isBeside]);
  return createPortal(
    <>
      {isBeside ? <div className="kj-compare-line" /> : <SwipeBar share={share} onChange={setShare} />}
      <span className="kj-compare-name" style={{ right: `calc(${(1 - bar) * 100}% + 10px)` }}>
        {left.scheme.name}
      </span>
      <span className="kj-compare-name" style={{ left: `calc(${bar * 100}% + 10px)` }}>
        {right.scheme.name}
      </span>
    </>,
    engine.container,
  );
}

function lookOf(left: SchemeView, right: SchemeView) {
  const { styles } = schemeOverlay(right, { id: rightLayerId });
  const data = schemeFeatures(right, differing(left, right));
  return {
    hidden: new Set(schemeOverlay(left).styles.map(({ id }) => id)),
    added: {
      sources: { [rightLayerId]: { type: "geojson", data, promoteId: "id" } },
      layers: [...styles],
    } as Pick<StyleSpecification, "sources" | "layers">,
  };
}

/** What is looked at stays in the middle of the left half. */
function keepLeft(engine: MapEngine): () => void {
  const pad = (right: number) =>
    engine.attach((map) => void map.setPadding({ top: 0, bottom: 0, left: 0, right }));
  const fit = () => pad(engine.container.clientWidth / 2);
  const observer = new ResizeObserver(fit);
  observer.observe(engine.container);
  return () => {
    observer.disconnect();
    pad(0);
  };
}
