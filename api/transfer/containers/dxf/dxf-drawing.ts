import { ContainerFault, damaged, mostFeatures, tooManyFeatures } from "../container-fault.ts";
import type { DxfEntity } from "./dxf-groups.ts";
import { numberOf } from "./dxf-groups.ts";
import { type DxfLabel, labelOf, ringLabels } from "./dxf-labels.ts";
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

/** Without a shape of their own, or read as labels. */
const silentTypes = ["TEXT", "MTEXT", "SEQEND", "VERTEX", "ATTRIB", "ATTDEF", "POINT", "VIEWPORT"];

/** LWPOLYLINE and POLYLINE of the model space that close, with the texts within them; everything else is counted and let go. */
export class DxfCollector {
  #rings: DxfRing[] = [];
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
    const places = ringPlaces(this.#rings.map(({ corners }) => corners));
    const said = ringLabels(this.#labels, places);
    const areas = this.#rings.map((ring, i) => {
      const [around] = places.holding(i);
      return { ring, said: said.get(i) ?? {}, around: around ?? null };
    });
    return { areas, leftOut: this.#leftOut };
  }

  #begin(entity: DxfEntity): void {
    const label = labelOf(entity);
    if (label !== null) this.#labels.push(label);
    if (this.#labels.length > mostLabels) throw tooMuch("texts", mostLabels);
    if (numberOf(entity, 67) === 1) return;
    if (entity.type === "POLYLINE") this.#open = { line: entity, corners: [] };
    else if (entity.type === "LWPOLYLINE") this.#close(entity, cornersOf(entity));
    else if (!silentTypes.includes(entity.type)) this.#leave(entity.type);
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
    this.#corners += ring.corners.length;
    if (this.#rings.length > mostFeatures) throw tooManyFeatures();
    if (this.#corners > mostCorners) throw tooMuch("corners", mostCorners);
  }

  #leave(kind: string): void {
    this.#leftOut.set(kind, (this.#leftOut.get(kind) ?? 0) + 1);
  }
}

const tooMuch = (kind: "corners" | "texts", limit: number) =>
  new ContainerFault("C02", { kind: `drawn-${kind}`, limit });

const unended = ({ line }: DxfEntity) => damaged("DXF 文件", `第${line}行的多段线没有结束`);
