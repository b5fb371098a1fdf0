import type { CatalogueLayer } from "../layers/catalogue-layer.ts";
import { LegendSwatch } from "../legend-swatch.tsx";
import type { MapPicture } from "../map-picture.ts";
import { type Paper, sheetLayout } from "./sheet-layout.ts";

export interface SheetWords {
  title: string;
  /** 制图单位 */
  unit: string;
  /** 制图日期 */
  day: string;
}

interface PrintSheetProps {
  paper: Paper;
  picture: MapPicture;
  layers: readonly CatalogueLayer[];
  words: SheetWords;
  demo: boolean;
}

/** One sheet of paper: the map in its frame with 图例, 指北针, 比例尺, 坐标系, 制图单位 and 日期. */
export function PrintSheet({ paper, picture, layers, words, demo }: PrintSheetProps) {
  const { mapWidthMm, mapHeightMm, denominator, bar } = sheetLayout(paper, picture);
  return (
    <article
      className="kj-sheet"
      aria-label="打印图面"
      data-legend={paper.legend}
      style={{ width: `${paper.widthMm}mm`, height: `${paper.heightMm}mm` }}
    >
      <h1>{words.title}</h1>
      <div className="kj-sheet-body">
        <div className="kj-sheet-map" style={{ width: `${mapWidthMm}mm`, height: `${mapHeightMm}mm` }}>
          <img src={picture.dataUrl} alt={`地图：${words.title}`} />
          <NorthArrow />
        </div>
        <aside>
          <h2>图例</h2>
          {layers.map((layer) => (
            <SheetLegend key={layer.id} layer={layer} />
          ))}
          <div className="kj-sheet-scale">
            <strong>比例尺 1:{denominator.toLocaleString("en-US")}</strong>
            <i style={{ width: `${bar.widthMm}mm` }} />
            <span>{bar.label}</span>
          </div>
        </aside>
      </div>
      <footer>
        <span>坐标系：2000 国家大地坐标系（CGCS2000），墨卡托投影显示，比例尺为图幅中部</span>
        <span>制图单位：{words.unit || "（未填）"}</span>
        <span>制图日期：{words.day}</span>
        {demo && <span>演示数据，不作依据</span>}
      </footer>
    </article>
  );
}

function SheetLegend({ layer: { title, legend } }: { layer: CatalogueLayer }) {
  const [only, another] = legend;
  if (!only) return null;
  if (!another)
    return (
      <p>
        <LegendSwatch item={only} /> {title}
      </p>
    );
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {legend.map((item) => (
          <li key={item.label}>
            <LegendSwatch item={item} /> {item.label}
          </li>
        ))}
      </ul>
    </section>
  );
}

function NorthArrow() {
  return (
    <svg className="kj-sheet-north" viewBox="0 0 24 40" role="img" aria-label="指北针">
      <text x="12" y="9" textAnchor="middle" fontSize="10" fontWeight="700">
        北
      </text>
      <path d="M12 12 4 38 12 32 20 38Z" fill="none" stroke="#000" strokeWidth="1" />
      <path d="M12 12 4 38 12 32Z" fill="#000" />
    </svg>
  );
}
