import type { PaperPoint, PlateItem, PlatePath } from "./plate.ts";
import { gridStepM } from "./plate-scale.ts";
import type { PlateView } from "./plate-view.ts";

const gridColor = "#8a8a8a";

/** Lines of the grid of the zone (公里网), with their kilometres around the frame; the easting carries 带号. */
export function plateGrid(view: PlateView): PlateItem[] {
  const { west, east, south, north, scale, placePlane, frame } = view;
  const step = gridStepM(scale);
  const eastings = linesWithin(west, east, step);
  const northings = linesWithin(south, north, step);
  const line = (from: PaperPoint, to: PaperPoint): PlatePath => ({
    ...{ kind: "path", lines: [[from, to]], isClosed: false, isClipped: true },
    ...{ stroke: gridColor, strokeMm: 0.1 },
  });
  return [
    ...eastings.map((x) => line(placePlane(south, x), placePlane(north, x))),
    ...northings.map((y) => line(placePlane(y, west), placePlane(y, east))),
    ...eastings.flatMap((x) => {
      const [xMm] = placePlane(north, x);
      if (isNearEnd(xMm, frame.xMm, frame.widthMm)) return [];
      return [
        number([xMm, frame.yMm - 1.6], kilometres(x, step), 0),
        number([xMm, frame.yMm + frame.heightMm + 3.9], kilometres(x, step), 0),
      ];
    }),
    ...northings.flatMap((y) => {
      const [, yMm] = placePlane(y, west);
      if (isNearEnd(yMm, frame.yMm, frame.heightMm)) return [];
      return [
        number([frame.xMm - 1.6, yMm], kilometres(y, step), 90),
        number([frame.xMm + frame.widthMm + 3.9, yMm], kilometres(y, step), 90),
      ];
    }),
  ];
}

/** The edge of the map (图廓): a thin line within a thick one. */
export function framing({ frame }: PlateView): PlateItem[] {
  return [0, 5.2].map((awayMm): PlateItem => {
    const [left, top] = [frame.xMm - awayMm, frame.yMm - awayMm];
    const [right, bottom] = [frame.xMm + frame.widthMm + awayMm, frame.yMm + frame.heightMm + awayMm];
    const corners: PaperPoint[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ];
    return {
      ...{ kind: "path", lines: [corners], isClosed: true, isClipped: false },
      ...{ stroke: "#000000", strokeMm: awayMm === 0 ? 0.2 : 0.6 },
    };
  });
}

/** Where a number would run over the corner of the frame. */
const isNearEnd = (atMm: number, startMm: number, lengthMm: number) =>
  Math.min(atMm - startMm, startMm + lengthMm - atMm) < 6;

function linesWithin(from: number, to: number, step: number): number[] {
  const first = Math.ceil(from / step);
  const count = Math.floor(to / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => (first + at) * step);
}

/** Kilometres with as many decimals as the step needs. */
function kilometres(metres: number, stepM: number): string {
  const decimals = Math.max(0, 3 - Math.floor(Math.log10(stepM)));
  return (metres / 1000).toFixed(decimals);
}

function number(at: PaperPoint, text: string, turn: number): PlateItem {
  return {
    ...{ kind: "text", at, text, sizeMm: 2.6, anchor: "middle", isBold: false, color: "#000000", turn },
  };
}
