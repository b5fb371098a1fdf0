import type { Position } from "geojson";
import type { Boundary } from "#contract/mines";
import { dmsText } from "#gis/crs/dms";
import { toPlane, type ZoneWidth, zoneOf } from "#gis/crs/gauss-kruger";

export interface CornerRow {
  /** J1, J2 … running through the whole licence */
  name: string;
  /** 采区, from 1 */
  part: number;
  /** 1 = outer ring, 2 … = holes */
  ring: number;
  x: string;
  y: string;
  lon: string;
  lat: string;
}

export interface LicenceZone {
  zone: number;
  width: ZoneWidth;
}

/** The zone the licence is written in; where that is not known, the 3° zone of its first corner. */
export function licenceZone({ sourceCrs, shape }: Boundary): LicenceZone {
  const { zone, zoneWidth } = sourceCrs;
  if (zone !== null && zoneWidth !== null) return { zone, width: zoneWidth };
  return { zone: zoneOf(shape.coordinates[0]?.[0]?.[0]?.[0] ?? 0, 3), width: 3 };
}

/** 拐点坐标表: X north, Y east with 带号, to the centimetre, and DMS; the closing repeat is not a corner. */
export function cornerRows(parts: Boundary["parts"], { zone, width }: LicenceZone): CornerRow[] {
  let count = 0;
  return parts.flatMap(({ shape }, partIndex) =>
    shape.coordinates.flatMap((rings) =>
      rings.flatMap((ring, ringIndex) =>
        withoutClosing(ring).map((position) => {
          count += 1;
          const { northM, eastM } = toPlane(position, zone, width);
          return {
            name: `J${count}`,
            part: partIndex + 1,
            ring: ringIndex + 1,
            x: northM.toFixed(2),
            y: eastM.toFixed(2),
            lon: dmsText(position[0] ?? 0, "lon"),
            lat: dmsText(position[1] ?? 0, "lat"),
          };
        }),
      ),
    ),
  );
}

/** The table as tab-separated text, for a spreadsheet or a document. */
export function cornerText(rows: readonly CornerRow[]): string {
  const lines = rows.map(({ name, part, x, y, lon, lat }) => [name, part, x, y, lon, lat].join("\t"));
  return [["点号", "采区", "X(北)", "Y(东)", "经度", "纬度"].join("\t"), ...lines].join("\n");
}

function withoutClosing(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const closed = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return closed ? ring.slice(0, -1) : [...ring];
}
