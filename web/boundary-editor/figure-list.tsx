import type { BoundaryFigures } from "#gis/schemes/boundary-figures";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import { AreaMethods } from "../methods/area-methods.tsx";
import { figureRows } from "./figure-rows.ts";

interface FigureListProps {
  boundary: GroupBoundary;
  /** null while there are errors: what crosses itself encloses nothing */
  now: BoundaryFigures | null;
  start: BoundaryFigures;
}

/** What the boundary comes to, anew at each act. */
export function FigureList({ boundary, now, start }: FigureListProps) {
  if (!now) return <p className="kj-hint">边界有错误，改正后才能计算面积和压占。</p>;
  return (
    <dl className="kj-boundary-figures" aria-label="边界指标">
      {figureRows(now, start).map(({ name, text, more, isDoubt }, at) => (
        <div key={name} data-doubt={isDoubt || undefined}>
          <dt>{name}</dt>
          <dd>
            <strong>{text}</strong>
            {at === 0 && (
              <AreaMethods
                title={`新边界面积 ${text}（口径：椭球面积 TD/T 1055）`}
                shape={() => boundaryShape(boundary)}
              />
            )}
            {more && <span className="kj-boundary-figures-more">{more}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
