import type { MultiPolygon } from "geojson";
import { useMemo } from "react";
import { dmsText } from "#gis/crs/dms";
import { toPlane, zoneOf } from "#gis/crs/gauss-kruger";
import { type CornerDifference, cornerDifferences } from "#gis/measure/corner-differences";
import { type GroundState, groundWords } from "./ground-layers.ts";

interface GroundCornersProps {
  grounds: readonly (readonly [state: GroundState, shape: MultiPolygon])[];
}

/** As far apart as a corner that went through a survey file may come back. */
const toleranceM = 0.002;
const mostShown = 200;

/** Corners that are not in every one of the boundaries, with the number each has where it stands. */
export function GroundCorners({ grounds }: GroundCornersProps) {
  const differing = useMemo(
    () =>
      cornerDifferences(
        grounds.map(([, shape]) => shape),
        toleranceM,
      ),
    [grounds],
  );
  if (grounds.length < 2) return null;
  const [first] = differing;
  if (!first) return <p className="kj-hint">各范围的拐点相同（相差不超过 2 毫米）。</p>;
  const zone = zoneOf(first.position[0] ?? 0, 3);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="kj-ground-corners" aria-label="不同的拐点" tabIndex={0}>
      <table className="kj-table">
        <caption>
          不同的拐点 {differing.length} 个（CGCS2000，3° 第{zone}带；“—”表示该范围没有这个拐点）
        </caption>
        <thead>
          <tr>
            {grounds.map(([state]) => (
              <th key={state} scope="col">
                {groundWords[state]}
              </th>
            ))}
            <th scope="col">X(北)</th>
            <th scope="col">Y(东)</th>
            <th scope="col">经度</th>
            <th scope="col">纬度</th>
          </tr>
        </thead>
        <tbody>
          {differing.slice(0, mostShown).map((corner) => (
            <Corner key={`${corner.position} ${corner.numbers}`} corner={corner} zone={zone} />
          ))}
        </tbody>
      </table>
      {differing.length > mostShown && (
        <p className="kj-hint">只列出前 {mostShown} 个；全部见“范围坐标”中的拐点表。</p>
      )}
    </section>
  );
}

function Corner({ corner: { position, numbers }, zone }: { corner: CornerDifference; zone: number }) {
  const [lon = 0, lat = 0] = position;
  const { northM, eastM } = toPlane(position, zone, 3);
  return (
    <tr>
      {numbers.map((number, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the boundaries stand in a fixed order
        <td key={place}>{number === null ? "—" : `J${number}`}</td>
      ))}
      <td className="kj-number">{northM.toFixed(3)}</td>
      <td className="kj-number">{eastM.toFixed(3)}</td>
      <td>{dmsText(lon, "lon")}</td>
      <td>{dmsText(lat, "lat")}</td>
    </tr>
  );
}
