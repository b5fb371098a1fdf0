import { Map as MapLibreMap, type MapSourceDataEvent, type StyleSpecification } from "maplibre-gl";
import { mapFonts } from "../base-style.ts";
import { patterns } from "../patterns.ts";

/** How a second map differs from the first. */
export interface CoverLook {
  /** style layers of the first that it does not show */
  hidden: ReadonlySet<string>;
  /** what it shows beside them, on top */
  added?: Pick<StyleSpecification, "sources" | "layers">;
}

export interface Cover {
  /** Looks otherwise from now on. */
  look: (look: CoverLook) => void;
  /** Resolves when all in view is drawn. */
  idle: () => Promise<void>;
  remove: () => void;
}

/** A second map over the first that follows its moves and its layers but for the look of its own; clicks go through it. */
export function coverMap(main: MapLibreMap, container: HTMLElement, first: CoverLook): Cover {
  let now = first;
  const cover = new MapLibreMap({
    container,
    style: styleOf(main, now),
    center: main.getCenter(),
    zoom: main.getZoom(),
    localIdeographFontFamily: mapFonts,
    interactive: false,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  const follow = () => void cover.jumpTo({ center: main.getCenter(), zoom: main.getZoom() });
  let loaded = false;
  // a style that is still loading would be built anew, without the patterns
  const restyle = () => loaded && void cover.setStyle(styleOf(main, now));
  void cover.once("style.load", () => {
    loaded = true;
    for (const [name, pattern] of Object.entries(patterns)) cover.addImage(name, pattern);
    restyle();
  });
  main.on("move", follow);
  main.on("styledata", restyle);
  // other tiles under the same layers: of a newer version, or of another day
  const retile = ({ sourceDataType, source }: MapSourceDataEvent) => {
    if (sourceDataType === "metadata" && source.type === "vector") restyle();
  };
  main.on("sourcedata", retile);
  return {
    look: (look) => {
      now = look;
      restyle();
    },
    idle: () =>
      new Promise((resolve) => {
        void cover.once("idle", () => resolve());
        void cover.once("remove", () => resolve());
        cover.triggerRepaint();
      }),
    remove: () => {
      main.off("move", follow);
      main.off("styledata", restyle);
      main.off("sourcedata", retile);
      cover.remove();
    },
  };
}

function styleOf(main: MapLibreMap, { hidden, added }: CoverLook): StyleSpecification {
  const style = main.getStyle();
  const layers = style.layers.map((layer) =>
    hidden.has(layer.id) ? { ...layer, layout: { ...layer.layout, visibility: "none" as const } } : layer,
  );
  return {
    ...style,
    sources: { ...style.sources, ...added?.sources },
    layers: [...(layers as StyleSpecification["layers"]), ...(added?.layers ?? [])],
  };
}
