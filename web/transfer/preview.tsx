import { lazy, Suspense } from "react";
import type { Bounds } from "#contract/geometry";
import { hasWebGl } from "../map/has-web-gl.ts";
import { Coming } from "../ui/coming.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { gradeColours } from "./grade-colours.ts";
import type { PreviewMapProps } from "./preview-map.tsx";
import { type Grade, gradeWords } from "./staged-items.ts";

const PreviewMap = lazy(async () => ({ default: (await import("./preview-map.tsx")).PreviewMap }));

const grades: readonly Grade[] = ["fine", "warning", "error"];

/** The preview map with its legend, or why there is none; the list does the whole job without it. */
export function Preview({ bounds, ...props }: Omit<PreviewMapProps, "bounds"> & { bounds: Bounds | null }) {
  return (
    <section className="kj-preview" aria-label="预览地图">
      <PreviewBody bounds={bounds} {...props} />
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

function PreviewBody({ bounds, ...props }: Omit<PreviewMapProps, "bounds"> & { bounds: Bounds | null }) {
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
