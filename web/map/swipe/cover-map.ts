import { Map as MapLibreMap, type StyleSpecification } from "maplibre-gl";
import { mapFonts } from "../base-style.ts";
import { patterns } from "../patterns.ts";

export interface Cover {
  /** Hides other style layers from now on. */
  hide: (styleIds: ReadonlySet<string>) => void;
  /** Resolves when all in view is drawn. */
  idle: () => Promise<void>;
  remove: () => void;
}

/** A second map over the first that follows its moves and its layers, some of them left out; clicks go through it. */
export function coverMap(main: MapLibreMap, container: HTMLElement, hidden: ReadonlySet<string>): Cover {
  let left = hidden;
  const cover = new MapLibreMap({
    container,
    style: styleWithout(main, left),
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
  const restyle = () => loaded && void cover.setStyle(styleWithout(main, left));
  void cover.once("style.load", () => {
    loaded = true;
    for (const [name, pattern] of Object.entries(patterns)) cover.addImage(name, pattern);
    restyle();
  });
  main.on("move", follow);
  main.on("styledata", restyle);
  return {
    hide: (styleIds) => {
      left = styleIds;
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
      cover.remove();
    },
  };
}

function styleWithout(main: MapLibreMap, hidden: ReadonlySet<string>): StyleSpecification {
  const style = main.getStyle();
  const layers = style.layers.map((layer) =>
    hidden.has(layer.id) ? { ...layer, layout: { ...layer.layout, visibility: "none" as const } } : layer,
  );
  return { ...style, layers: layers as StyleSpecification["layers"] };
}
