import type { LayerSpecification } from "maplibre-gl";
import type { Permission } from "#contract/permission";

/** A style layer; `source` is a tile layer name (`mines`, `zones` …) or an overlay's id. */
export type StyleLayer = Exclude<LayerSpecification, { type: "background" }>;

export interface LegendItem {
  label: string;
  fill?: string;
  /** CSS background that shows a hatch */
  hatch?: "rising" | "falling" | "cross" | "level" | "dots";
  stroke?: string;
  dash?: boolean;
  shape?: "area" | "line" | "point";
  /** drawn so strongly that the colour itself must be told */
  solid?: boolean;
}

export const sections = [
  "行政区",
  "规划分区",
  "控制线",
  "保护地与水源",
  "采矿权",
  "采动范围",
  "分析结果",
] as const;
export type Section = (typeof sections)[number];

/** One line of the 图层目录: what is drawn, how it looks in the legend, and whether it answers to clicks. */
export interface CatalogueLayer {
  id: string;
  title: string;
  section: Section;
  /** what one must be allowed to be shown it; absent: everybody is */
  permission?: Permission;
  legend: readonly LegendItem[];
  visible: boolean;
  /** features are offered to clicks and hover */
  interactive: boolean;
  /** a map that shows it carries the watermark */
  restricted?: boolean;
  styles: readonly StyleLayer[];
}
