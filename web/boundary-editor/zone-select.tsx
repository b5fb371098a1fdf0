import { Select } from "antd";
import { widthOfZone } from "#gis/crs/gauss-kruger";
import { zoneText } from "#gis/crs/zones-of-china";
import { chooseZone, type TableZone } from "./table-zone.ts";

/** In which zone the table is written; the ground stays where it is. */
export function ZoneSelect({ zone, zones }: TableZone) {
  const options = ([3, 6] as const).map((width) => ({
    label: `${width} 度带`,
    options: zones
      .filter((one) => widthOfZone(one) === width)
      .toSorted((a, b) => a - b)
      .map((one) => ({ value: one, label: zoneText(one) })),
  }));
  return (
    <Select
      size="small"
      aria-label="拐点坐标的带号"
      className="kj-corner-zone"
      popupMatchSelectWidth={false}
      value={zone}
      options={options}
      onChange={chooseZone}
    />
  );
}
