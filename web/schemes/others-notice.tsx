import { Alert, Button } from "antd";
import type { Arrangement } from "#gis/schemes/arrangement";
import { changeWords } from "./change-words.ts";
import type { SchemeView } from "./scheme-view.ts";
import type { SchemeEditing } from "./use-scheme-editing.ts";

interface OthersNoticeProps {
  work: SchemeEditing;
  view: SchemeView;
}

/** What another planner changed meanwhile, and, where it is about the same mines, both versions to choose between. */
export function OthersNotice({ work, view }: OthersNoticeProps) {
  const { editing, error } = work;
  const { clash, news, seen, now } = editing;
  if (clash)
    return (
      <Alert
        type="warning"
        showIcon
        title={`${clash.updatedBy}改动了您也在改的矿山，您的改动还没有保存，请选择`}
        description={
          <div className="kj-scheme-clash">
            <ChangeLines
              title={`${clash.updatedBy}的改动`}
              before={seen.arrangement}
              after={clash.arrangement}
              view={view}
            />
            <ChangeLines title="您的改动" before={seen.arrangement} after={now} view={view} />
            <Button size="small" onClick={() => work.settle("stored")}>
              采用{clash.updatedBy}的版本
            </Button>
            <Button size="small" onClick={() => work.settle("own")}>
              在其上保留我的改动
            </Button>
          </div>
        }
      />
    );
  if (error)
    return (
      <Alert
        type="error"
        showIcon
        title={`没有保存：${error.message}`}
        action={
          <Button size="small" onClick={work.retry}>
            重试
          </Button>
        }
      />
    );
  if (!news) return null;
  return (
    <Alert
      type="info"
      showIcon
      closable={{ onClose: work.forgetNews, "aria-label": "知道了" }}
      title={<ChangeLines title={`${news.by}刚刚改动`} before={news.before} after={news.after} view={view} />}
    />
  );
}

interface ChangeLinesProps {
  title: string;
  before: Arrangement;
  after: Arrangement;
  view: SchemeView;
}

function ChangeLines({ title, before, after, view }: ChangeLinesProps) {
  return (
    <div>
      <strong>{title}</strong>
      <ul>
        {changeWords(before, after, view.nameOf).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
