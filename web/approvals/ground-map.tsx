import type { FeatureCollection, MultiPolygon } from "geojson";
import { useEffect, useMemo, useRef } from "react";
import type { Bounds } from "#contract/geometry";
import { getMapInfo } from "#contract/tiles";
import { officialAreaM2 } from "#gis/measure/area";
import { areaKm2Text } from "#gis/measure/area-text";
import { useEndpoint } from "../client/use-endpoint.ts";
import { boundsOf, unionBounds } from "../map/bounds.ts";
import { hasWebGl } from "../map/has-web-gl.ts";
import { useOwnEngine } from "../map/use-own-engine.ts";
import "./approvals.css";
import { GroundCorners } from "./ground-corners.tsx";
import { type GroundState, groundLayers, groundWords } from "./ground-layers.ts";

type Grounds = Partial<Record<GroundState, MultiPolygon | null>>;
const states = ["before", "after", "now"] as const;

/** Boundaries of one mine laid over each other, with their areas and the corners in which they differ. */
export function GroundMap({ grounds }: { grounds: Grounds }) {
  const present = useMemo(
    () =>
      states.flatMap((state): [GroundState, MultiPolygon][] =>
        grounds[state] ? [[state, grounds[state]]] : [],
      ),
    [grounds],
  );
  const bounds = unionBounds(present.map(([, shape]) => boundsOf(shape)));
  if (bounds === null) return null;
  return (
    <figure className="kj-ground" aria-label="新旧范围对照">
      {hasWebGl() ? (
        <GroundCanvas grounds={grounds} bounds={bounds} />
      ) : (
        <p className="kj-hint">此浏览器不能显示地图（缺少 WebGL 2）。</p>
      )}
      <figcaption>
        {states
          .filter((state) => grounds[state] !== undefined)
          .map((state) => (
            <span key={state}>
              <i className="kj-ground-line" data-ground={state} /> {groundWords[state]}{" "}
              {grounds[state] ? `${areaKm2Text(officialAreaM2(grounds[state]))} km²` : "无"}
            </span>
          ))}
      </figcaption>
      <GroundCorners grounds={present} />
    </figure>
  );
}

function GroundCanvas({ grounds, bounds }: { grounds: Grounds; bounds: Bounds }) {
  const container = useRef<HTMLDivElement>(null);
  const engine = useOwnEngine(container, bounds);
  const info = useEndpoint(getMapInfo, {});
  useEffect(() => {
    if (!engine) return;
    if (info.data) engine.setTiles(info.data.layers);
    for (const state of states) engine.putData(`ground-${state}`, featuresOf(grounds[state] ?? null));
    engine.draw(groundLayers);
  }, [engine, info.data, grounds]);
  return <div className="kj-ground-canvas" ref={container} />;
}

function featuresOf(shape: MultiPolygon | null): FeatureCollection {
  const features = shape ? [{ type: "Feature" as const, properties: { id: "ground" }, geometry: shape }] : [];
  return { type: "FeatureCollection", features };
}
