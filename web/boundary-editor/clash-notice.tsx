import { Alert, Button } from "antd";
import { boundaryChange } from "#gis/boundary-editing/boundary-change";
import type { GroupBoundary } from "#gis/schemes/group-boundary";
import type { BoundaryWork } from "./boundary-work.ts";

interface OthersNoticeProps {
  work: BoundaryWork;
  zone: number;
  onSettle: (choice: "own" | "stored") => void;
  onForget: () => void;
}

/**
 * What somebody else saved meanwhile, in words. Beside own acts that are not saved both versions are on the map and the planner
 * chooses between them.
 */
export function ClashNotice({ work, zone, onSettle, onForget }: OthersNoticeProps) {
  const { clash, news, now, seen } = work;
  if (clash) {
    const by = clash.updatedBy ?? "他人";
    return (
      <Alert
        type="warning"
        showIcon
        title={`${by}刚刚${clash.boundary ? "保存了本组的另一版边界" : "删去了本组的边界"}，您的改动还没有保存，请选择`}
        description={
          <div className="kj-boundary-clash">
            <ChangeLines
              title={`${by}的改动（地图上橙色虚线）`}
              {...{ zone, before: seen.boundary, after: clash.boundary }}
            />
            <ChangeLines title="您的改动" {...{ zone, before: seen.boundary, after: now }} />
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
  if (!news) return null;
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose: onForget, "aria-label": "知道了" }}
      title={<ChangeLines title={`${news.by ?? "他人"}刚刚改动`} {...{ ...news, zone }} />}
    />
  );
}

interface ChangeLinesProps {
  title: string;
  before: GroupBoundary | null;
  after: GroupBoundary | null;
  zone: number;
}

function ChangeLines({ title, before, after, zone }: ChangeLinesProps) {
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {boundaryChange(before, after, zone).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
