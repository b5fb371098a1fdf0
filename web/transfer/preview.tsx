import { lazy, Suspense } from "react";
import type { Bounds } from "#contract/geometry";
import type { ItemGrade } from "#contract/staging-review";
import { boundsOf } from "#gis/measure/bounds";
import { hasWebGl } from "../map/has-web-gl.ts";
import { Coming } from "../ui/coming.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { gradeColours } from "./grade-colours.ts";
import type { PreviewMapProps } from "./preview-map.tsx";
import { useWeighedReadings, type Weighed } from "./questions/use-weighed-readings.ts";
import { gradeWords } from "./staged-items.ts";

const PreviewMap = lazy(async () => ({ default: (await import("./preview-map.tsx")).PreviewMap }));

const grades: readonly ItemGrade[] = ["fine", "warning", "error"];

interface PreviewProps extends Omit<PreviewMapProps, "bounds"> {
  /** of what the file holds; null when nothing of it could be drawn */
  bounds: Bounds | null;
}

/** The preview map with its legend, or why there is none; the list does the whole job without it. */
export function Preview({ bounds, ...props }: PreviewProps) {
  const weighed = useWeighedReadings(props.stagingId, props.doubted);
  return (
    <section className="kj-preview" aria-label="预览地图">
      <PreviewBody bounds={boundsWith(bounds, weighed)} {...props} />
      <p className="kj-preview-legend" aria-hidden>
        {grades.map((grade) => (
          <span key={grade}>
            <i style={{ borderColor: gradeColours[grade], background: `${gradeColours[grade]}4d` }} />
            {gradeWords[grade]}
          </span>
        ))}
      </p>
    </section>
  );
}

/** The file's own ground and that of the readings to choose from. */
function boundsWith(bounds: Bounds | null, weighed: Weighed | null): Bounds | null {
  const shapes = (weighed?.choices ?? []).flatMap(({ shape }) => shape ?? []);
  const boxes = [...(bounds ? [bounds] : []), ...shapes.map((shape) => boundsOf(shape) as Bounds)];
  if (boxes.length === 0) return null;
  const low = (at: 0 | 1) => Math.min(...boxes.map((box) => box[at]));
  const high = (at: 2 | 3) => Math.max(...boxes.map((box) => box[at]));
  return [low(0), low(1), high(2), high(3)];
}

function PreviewBody({ bounds, ...props }: PreviewProps) {
  if (!bounds) return <EmptyState title="没有可以画出的图形" hint="请先按提示处理文件中的问题。" />;
  if (!hasWebGl())
    return <EmptyState title="此浏览器不能显示地图" hint="左侧列表和右下方明细可照常核对、入库。" />;
  return (
    <Suspense
      fallback={
        <Coming>
          <LoadingState label="正在打开地图…" />
        </Coming>
      }
    >
      <PreviewMap bounds={bounds} {...props} />
    </Suspense>
  );
}
