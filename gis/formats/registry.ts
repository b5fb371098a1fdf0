import type { BoundaryFormat } from "./boundary-format.ts";
import { geojsonFormat } from "./geojson.ts";
import { noticeFormat } from "./notice.ts";
import { txtParcelFormat } from "./txt-parcel.ts";

/** Every layout that can be read, asked in this order. */
export const boundaryFormats: readonly BoundaryFormat[] = [geojsonFormat, txtParcelFormat, noticeFormat];
