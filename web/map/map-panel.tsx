import { lazy, Suspense } from "react";
import { loadDrawing } from "../shell/idle.ts";
import { Coming } from "../ui/coming.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { hasWebGl } from "./has-web-gl.ts";
import { NoMapNotice } from "./no-map-notice.tsx";
import "./map.css";

const MapView = lazy(async () => ({ default: (await loadDrawing(import("./map-view.tsx"))).MapView }));

/** The map where the browser can draw it, otherwise a notice that the lists do the whole job. */
export function MapPanel() {
  if (!hasWebGl()) return <NoMapNotice />;
  return (
    <Suspense
      fallback={
        <Coming>
          <section className="kj-map" aria-label="地图">
            <LoadingState label="正在打开地图…" />
          </section>
        </Coming>
      }
    >
      <MapView />
    </Suspense>
  );
}
