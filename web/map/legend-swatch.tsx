import type { LegendItem } from "./layers/catalogue-layer.ts";

/** Small picture of how a layer is drawn. */
export function LegendSwatch({ item }: { item: LegendItem }) {
  const { fill = "none", stroke = "none", dash, hatch, shape = "area", solid } = item;
  return (
    <svg className="kj-swatch" width="18" height="12" viewBox="0 0 18 12" aria-hidden="true">
      {shape === "line" && (
        <line
          x1="0"
          y1="6"
          x2="18"
          y2="6"
          stroke={stroke}
          strokeWidth="2"
          strokeDasharray={dash ? "4 2" : "none"}
        />
      )}
      {shape === "point" && <circle cx="9" cy="6" r="4.5" fill={fill} stroke={stroke} />}
      {shape === "area" && (
        <>
          <rect
            x="1"
            y="1"
            width="16"
            height="10"
            fill={fill}
            fillOpacity={solid || fill === "#ffffff" ? 1 : 0.4}
            stroke={stroke}
            strokeWidth="1.4"
            strokeDasharray={dash ? "3 2" : "none"}
          />
          {hatch && <path d={hatchPaths[hatch]} stroke={stroke} strokeWidth="0.7" fill="none" />}
        </>
      )}
    </svg>
  );
}

const hatchPaths: Record<NonNullable<LegendItem["hatch"]>, string> = {
  rising: "M1 8 8 1M4 11 14 1M10 11 17 4",
  falling: "M17 8 10 1M14 11 4 1M8 11 1 4",
  cross: "M1 8 8 1M4 11 14 1M10 11 17 4M17 8 10 1M14 11 4 1M8 11 1 4",
  level: "M1 4h16M1 8h16",
  dots: "M4 4h1M9 4h1M14 4h1M6 8h1M11 8h1",
};
