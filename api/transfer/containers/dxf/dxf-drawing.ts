import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import type { DxfEntity } from "./dxf-groups.ts";
import { numberOf } from "./dxf-groups.ts";
import { hatchArea } from "./dxf-hatch.ts";
import { areaLabels, type DxfLabel, labelOf } from "./dxf-labels.ts";
import { cornersOf, type DxfCorner, type DxfRing, ringOf, vertexOf } from "./dxf-rings.ts";
import { ringPlaces } from "./ring-places.ts";

/** An area of a drawing with what its labels say and the smallest area around it, by its place. */
export interface DrawnArea {
  ring: DxfRing;
  said: Record<string, string>;
  around: number | null;
}

export interface DxfDrawing {
  areas: DrawnArea[];
  /** what else was drawn and is no area, by kind */
  leftOut: Map<string, number>;
}

/** Kept of a drawing whatever its size: areas and texts; contour lines and the rest of a map are only counted. */
const mostCorners = 3_000_000;
const mostLabels = 500_000;

/** Hatches of one drawing: a map may be filled with signs of its own. */
const mostHatches = 10_000;

/** Read as labels, or parts of what is counted itself. */
const silentTypes = ["TEXT", "MTEXT", "SEQEND", "VERTEX", "VIEWPORT"];

/**
 * LWPOLYLINE and POLYLINE of the model space that close, and what a HATCH fills, with the texts within them; everything else is
 * counted by its kind and let go.
 */
export class DxfCollector {
  #rings: DxfRing[] = [];
  #hatches: DxfRing[] = [];
  #labels: DxfLabel[] = [];
  #leftOut = new Map<string, number>();
  #corners = 0;
  /** a POLYLINE whose vertices are still coming */
  #open: { line: DxfEntity; corners: DxfCorner[] } | null = null;

  add(entity: DxfEntity): void {
    if (this.#open === null) this.#begin(entity);
    else this.#goOn(this.#open, entity);
  }

  drawing(): DxfDrawing {
    if (this.#open !== null) throw unended(this.#open.line);
    const rings = [...this.#rings, ...this.#ownHatches()];
    const places = ringPlaces(rings.map(({ corners }) => corners));
    const inner = rings.flatMap((ring, area) => ring.inner.map((corners) => ({ corners, area })));
    // behind those of the areas: a line drawn around a hole is named before it
    const everyRing = [...rings.map(({ corners }, area) => ({ corners, area })), ...inner];
    const allPlaces = inner.length === 0 ? places : ringPlaces(everyRing.map(({ corners }) => corners));
    const said = areaLabels(this.#labels, allPlaces, (ring) => everyRing[ring]?.area ?? ring);
    const areas = rings.map((ring, i) => {
      const [around] = places.holding(i);
      return { ring, said: said.get(i) ?? {}, around: around ?? null };
    });
    return { areas, leftOut: this.#leftOut };
  }

  /** Lines that are filled are areas already. */
  #ownHatches(): DxfRing[] {
    if (this.#hatches.length === 0) return [];
    const lines = new Set(this.#rings.map(({ corners }) => cornerKey(corners)));
    return this.#hatches.filter(({ corners, inner }) => {
      const isDrawn = [corners, ...inner].every((ring) => lines.has(cornerKey(ring)));
      if (isDrawn) this.#leave("与闭合多段线相同的填充");
      return !isDrawn;
    });
  }

  #begin(entity: DxfEntity): void {
    if (numberOf(entity, 67) === 1) {
      if (!silentTypes.includes(entity.type)) this.#leave("图纸空间的图元");
      return;
    }
    const label = labelOf(entity);
    if (label !== null) this.#labels.push(label);
    if (this.#labels.length > mostLabels) throw tooMuch("texts", mostLabels);
    if (entity.type === "POLYLINE") this.#open = { line: entity, corners: [] };
    else if (entity.type === "LWPOLYLINE") this.#close(entity, cornersOf(entity));
    else if (entity.type === "HATCH") this.#fill(entity);
    else if (!silentTypes.includes(entity.type)) this.#leave(entity.type);
  }

  #fill(entity: DxfEntity): void {
    const isMore = this.#hatches.length >= mostHatches;
    const area = isMore ? `超过 ${mostHatches} 个以后的填充` : hatchArea(entity);
    if (typeof area === "string") this.#leave(area);
    else {
      this.#count(area);
      this.#hatches.push(area);
    }
  }

  #goOn({ line, corners }: { line: DxfEntity; corners: DxfCorner[] }, entity: DxfEntity): void {
    if (entity.type === "VERTEX") {
      corners.push(vertexOf(entity));
      if (corners.length > mostCorners) throw tooMuch("corners", mostCorners);
      return;
    }
    if (entity.type !== "SEQEND") throw unended(line);
    this.#open = null;
    this.#close(line, corners);
  }

  #close(entity: DxfEntity, corners: readonly DxfCorner[]): void {
    const ring = ringOf(entity, corners);
    if (ring === null) {
      this.#leave("未闭合的多段线");
      return;
    }
    this.#rings.push(ring);
    if (this.#rings.length > mostFeatures) throw tooManyFeatures();
    this.#count(ring);
  }

  #count(ring: DxfRing): void {
    this.#corners += cornerCount(ring);
    if (this.#corners > mostCorners) throw tooMuch("corners", mostCorners);
  }

  #leave(kind: string): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }
}

/** Corners of all rings of an area. */
export function cornerCount({ corners, inner }: DxfRing): number {
  return inner.reduce((sum, ring) => sum + ring.length, corners.length);
}

/** The same for one ring from whichever corner and whichever way round. */
function cornerKey(corners: readonly number[][]): string {
  return corners
    .map(([x = Number.NaN, y = Number.NaN]) => `${x.toFixed(3)} ${y.toFixed(3)}`)
    .sort()
    .join();
}

const tooMuch = (kind: "corners" | "texts", limit: number) =>
  new ContainerFault("C02", { kind: `drawn-${kind}`, limit });

const unended = ({ line }: DxfEntity) => damaged("DXF 文件", `第${line}行的多段线没有结束`);
