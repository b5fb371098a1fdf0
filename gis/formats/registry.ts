import type { BoundaryFormat } from "./boundary-format.ts";
import { cornerTableFormat } from "./corner-table.ts";
import { geojsonFormat } from "./geojson.ts";
import { noticeFormat } from "./notice.ts";
import { registryStringFormat } from "./registry-string.ts";
import { txtParcelFormat } from "./txt-parcel.ts";
import { wktTableFormat } from "./wkt-table.ts";
import { xyListFormat } from "./xy-list.ts";

/** Every layout that can be read, asked in this order: those that cannot be mistaken for another come first. */
export const boundaryFormats: readonly BoundaryFormat[] = [
  geojsonFormat,
  wktTableFormat,
  txtParcelFormat,
  xyListFormat,
  cornerTableFormat,
  registryStringFormat,
  noticeFormat,
];
