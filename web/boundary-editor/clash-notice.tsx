import { Alert, Button } from "antd";
import { officialAreaM2 } from "#gis/measure/area";
import { areaKm2Text } from "#gis/measure/area-text";
import { boundaryShape, type GroupBoundary } from "#gis/schemes/group-boundary";
import type { BoundaryWork } from "./boundary-work.ts";

interface ClashNoticeProps {
  work: BoundaryWork;
  onSettle: (choice: "own" | "stored") => void;
}

/** Somebody else saved another boundary meanwhile: both are on the map, the planner chooses. */
export function ClashNotice({ work: { clash, now }, onSettle }: ClashNoticeProps) {
  if (!clash) return null;
  const by = clash.updatedBy ?? "他人";
  return (
    <Alert
      type="warning"
      showIcon
      title={`${by}刚刚保存了本组的另一版边界，您的改动还没有保存，请选择`}
      description={
        <div className="kj-boundary-clash">
          <span>
            {by}的版本：{sizeText(clash.boundary)}（地图上橙色虚线）
          </span>
          <span>您的版本：{sizeText(now)}</span>
          <Button size="small" onClick={() => onSettle("stored")}>
            采用{by}的版本
          </Button>
          <Button size="small" onClick={() => onSettle("own")}>
            保留我的版本
          </Button>
        </div>
      }
    />
  );
}

function sizeText(boundary: GroupBoundary | null): string {
  if (!boundary) return "没有边界";
  const corners = boundary.parts
    .flatMap(({ rings }) => rings)
    .reduce((sum, ring) => sum + ring.length - 1, 0);
  return `${areaKm2Text(officialAreaM2(boundaryShape(boundary)))} km²，${corners} 个拐点`;
}
