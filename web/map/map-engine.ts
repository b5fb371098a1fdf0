import type { FeatureCollection, Position } from "geojson";
import {
  type GeoJSONSource,
  type IControl,
  LngLat,
  Map as MapLibreMap,
  Marker,
  type SourceSpecification,
  setWorkerUrl,
  type VectorTileSource,
} from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Bounds } from "#contract/geometry";
import type { tileLayers } from "#contract/tiles";
import { wantsLessMotion } from "../ui/less-motion.ts";
import { baseStyle, mapFonts, mapWords } from "./base-style.ts";
import { padBounds } from "./bounds.ts";
import { graticule } from "./graticule.ts";
import { type Ground, minZoomOf, reaching, roamBounds } from "./ground.ts";
import type { StyleLayer } from "./layers/catalogue-layer.ts";
import { layStyle, layUpwards } from "./layers/lay-style.ts";
import { fadedPaint } from "./layers/opacity.ts";
import { selectionStyles } from "./layers/selection-styles.ts";
import { keepGraticule } from "./live-graticule.ts";
import { listen, type MapEvents, type MapReader, type MapViewState } from "./map-events.ts";
import { hitsAt } from "./map-hits.ts";
import { patterns } from "./patterns.ts";

setWorkerUrl(workerUrl);

type TileName = (typeof tileLayers)[number];

/** A layer as the map has to draw it now. */
export interface DrawnLayer {
  id: string;
  styles: readonly StyleLayer[];
  visible: boolean;
  opacity: number;
  interactive: boolean;
}

const clickRadiusPx = 4;
const selectionIds = selectionStyles.map(({ id }) => id);
const idNames: Partial<Record<TileName, string>> = { regions: "code", region_points: "code" };

/** The only code that touches the map object. Made by MapView; everyone else gets it from `useMapEngine`. */
export class MapEngine {
  readonly container: HTMLElement;
  private readonly map: MapLibreMap;
  private ground: Ground;
  private readonly loaded: Promise<void>;
  private gone = false;
  /** the source itself knows its tiles only some time after it was added */
  private readonly tilePaths = new Map<string, string>();
  private drawn: readonly DrawnLayer[] = [];
  private busy = false;
  private pinned: Marker | null = null;
  /** how each layer on the map was last laid: an overlay may come back under the same names with other looks */
  private readonly laid = new Map<string, StyleLayer>();
  private readonly marked = new Map<string, Set<string>>();

  constructor(container: HTMLElement, ground: Ground) {
    this.container = container;
    this.ground = ground;
    const lined = padBounds(ground.home, 1, 0.5);
    this.map = new MapLibreMap({
      container,
      style: baseStyle(graticule(lined)),
      bounds: ground.home,
      fitBoundsOptions: { padding: 24 },
      maxZoom: 19,
      localIdeographFontFamily: mapFonts,
      fadeDuration: wantsLessMotion() ? 0 : 150,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      doubleClickZoom: false,
      renderWorldCopies: false,
      locale: mapWords,
    });
    this.loaded = this.next("load");
    this.setGround(ground);
    keepGraticule(this.map, lined);
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    for (const [name, pattern] of Object.entries(patterns)) this.map.addImage(name, pattern);
  }

  /** Resolves when layers may be added, or the map is gone. */
  ready(): Promise<void> {
    return this.loaded;
  }

  /** Lets the map go wherever the register's data now lies. */
  setGround(ground: Ground): void {
    if (this.gone) return;
    this.ground = ground;
    this.map.setMinZoom(minZoomOf(ground));
    this.map.setMaxBounds(roamBounds(ground));
  }

  /** Names the data version of each tile layer, and the day if not today; a new version or day replaces the tiles in view. */
  setTiles(versions: readonly { layer: TileName; version: string }[], asOf?: string): void {
    const day = asOf === undefined ? "" : `?asOf=${asOf}`;
    for (const { layer, version } of versions) {
      this.putTiles(layer, `/api/tiles/${layer}/${version}/{z}/{x}/{y}.mvt${day}`, idNames[layer]);
    }
  }

  /** Tiles at a path, for a source made when first named; its areas are the tile layer of its own name. */
  putTiles(id: string, path: string, promoteId = "id"): void {
    if (this.gone) return;
    const tiles = [`${window.location.origin}${path}`];
    const source = this.map.getSource<VectorTileSource>(id);
    if (!source) this.map.addSource(id, { type: "vector", tiles, promoteId, maxzoom: 16 });
    else if (this.tilePaths.get(id) !== path) source.setTiles(tiles);
    this.tilePaths.set(id, path);
  }

  /** Data of an overlay's source, made when first named. Features should carry a string property `id`. */
  putData(id: string, data: FeatureCollection): void {
    const source = this.map.getSource<GeoJSONSource>(id);
    if (source) {
      void source.setData(data);
      return;
    }
    this.map.addSource(id, { type: "geojson", data, promoteId: "id" } satisfies SourceSpecification);
    this.draw(this.drawn);
  }

  /** Takes away an overlay's layers and data. */
  removeData(id: string): void {
    if (this.gone) return;
    for (const { id: layer, source } of this.styleLayers()) {
      if (source === id) this.map.removeLayer(layer);
    }
    if (this.map.getSource(id)) this.map.removeSource(id);
  }

  /** Draws exactly these layers, bottom to top: areas first, then all names, then the selection. */
  draw(layers: readonly DrawnLayer[]): void {
    this.removeLayersNotIn(layers);
    this.drawn = layers;
    const all = layers.flatMap((layer) => layer.styles.map((style) => ({ layer, style })));
    const areas = all.filter(({ style }) => style.type !== "symbol");
    const names = all.filter(({ style }) => style.type === "symbol");
    for (const { layer, style } of [...areas, ...names]) this.drawStyle(style, layer);
    for (const style of selectionStyles) this.drawStyle(style, { visible: true, opacity: 1 });
    layUpwards(this.map, [...areas, ...names].map(({ style }) => style.id).concat(selectionIds));
  }

  /** Listens to the map; the returned function stops it. */
  on<K extends keyof MapEvents>(kind: K, handler: (event: MapEvents[K]) => void): () => void {
    const read: MapReader = {
      busy: () => this.busy,
      view: () => this.view(),
      hits: (point) => hitsAt(this.map, point, clickRadiusPx, this.drawn),
    };
    return listen(this.map, read, kind, handler);
  }

  /** Marks features as `selected` or `hover` and unmarks those that were. */
  mark(state: "selected" | "hover", layers: readonly string[], ids: readonly string[]): void {
    for (const layer of layers) {
      const before = this.marked.get(`${state} ${layer}`) ?? new Set();
      if (!this.map.getSource(layer)) continue;
      const sourceLayer = this.sourceLayerOf(layer);
      for (const id of before)
        this.map.setFeatureState({ source: layer, ...sourceLayer, id }, { [state]: false });
      for (const id of ids)
        this.map.setFeatureState({ source: layer, ...sourceLayer, id }, { [state]: true });
      this.marked.set(`${state} ${layer}`, new Set(ids));
    }
  }

  /** Moves so that the bounds fill the map, not nearer than `maxZoom`. */
  flyToBounds(bounds: Bounds, maxZoom = 15, padding = 90): void {
    // what was stored a moment ago may lie where nothing was before
    this.setGround(reaching(this.ground, bounds));
    const [west, south, east, north] = bounds;
    this.map.fitBounds([west, south, east, north], { padding, maxZoom, duration: flightMs() });
  }

  flyTo([lon = 0, lat = 0]: Position, zoom = 14): void {
    this.map.flyTo({
      center: [lon, lat],
      zoom: Math.max(zoom, this.map.getZoom()),
      duration: flightMs(),
    });
  }

  zoomBy(step: number): void {
    this.map.zoomTo(this.map.getZoom() + step, { duration: flightMs() });
  }

  showAll(): void {
    this.map.fitBounds(this.ground.home, { padding: 24, duration: flightMs() });
  }

  view(): MapViewState {
    const { lng, lat } = this.map.getCenter();
    const { _sw, _ne } = this.map.getBounds();
    return { center: [lng, lat], zoom: this.map.getZoom(), bounds: [_sw.lng, _sw.lat, _ne.lng, _ne.lat] };
  }

  /** Where on the map's canvas a place is, px. */
  pixelOf([lon = 0, lat = 0]: Position): { x: number; y: number } {
    return this.map.project(new LngLat(lon, lat));
  }

  /** Puts a pin on a place, or takes it away. */
  pin(position: Position | null): void {
    this.pinned?.remove();
    if (!position) return;
    const [lon = 0, lat = 0] = position;
    this.pinned = new Marker({ color: "#c2185b" }).setLngLat([lon, lat]).addTo(this.map);
  }

  /** Takes the size of its container and draws at once: a canvas is empty from the moment it is resized until it is drawn. */
  resize(): void {
    this.map.resize().redraw();
  }

  setCursor(cursor: string): void {
    this.map.getCanvas().style.cursor = cursor;
  }

  /** While a drawing tool is at work, clicks are its own. */
  setBusy(busy: boolean): void {
    this.busy = busy;
  }

  /** For what needs the map itself (drawing, deck.gl, printing): it is attached here and nowhere else. */
  attach<T>(make: (map: MapLibreMap) => T): T {
    return make(this.map);
  }

  addControl(control: IControl): () => void {
    this.map.addControl(control);
    return () => void (this.map.hasControl(control) && this.map.removeControl(control));
  }

  /** Resolves when nothing moves and every tile in view is drawn. */
  async idle(): Promise<void> {
    if (this.gone) return;
    const drawn = this.next("idle");
    this.map.triggerRepaint();
    await drawn;
  }

  remove(): void {
    this.gone = true;
    this.map.remove();
  }

  /** The event when it next happens; a map that is taken away keeps nobody waiting. */
  private next(event: "load" | "idle"): Promise<void> {
    return new Promise((resolve) => {
      void this.map.once(event, () => resolve());
      void this.map.once("remove", () => resolve());
    });
  }

  private drawStyle(style: StyleLayer, { visible, opacity }: Pick<DrawnLayer, "visible" | "opacity">): void {
    const { map } = this;
    if (!map.getSource(style.source)) return;
    layStyle(map, style, this.laid.get(style.id));
    this.laid.set(style.id, style);
    map.setLayoutProperty(style.id, "visibility", visible ? "visible" : "none");
    for (const [name, value] of fadedPaint(style, opacity)) {
      map.setPaintProperty(style.id, name as "fill-opacity", value as number);
    }
  }

  private removeLayersNotIn(layers: readonly DrawnLayer[]): void {
    const kept = new Set(layers.flatMap(({ styles }) => styles.map(({ id }) => id)));
    for (const { id } of this.drawn.flatMap(({ styles }) => styles)) {
      if (!kept.has(id) && this.map.getLayer(id)) this.map.removeLayer(id);
    }
  }

  private styleLayers() {
    return this.map
      .getStyle()
      .layers.map((layer) => ({ id: layer.id, source: "source" in layer ? layer.source : "" }));
  }

  private sourceLayerOf(source: string) {
    return this.map.getSource(source)?.type === "vector" ? { sourceLayer: source } : {};
  }
}

const flightMs = () => (wantsLessMotion() ? 0 : 600);
