import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { exportStagedIssues, mostMinesAtOnce } from "#contract/error-books";
import { download } from "../../client/download.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { JobProgress } from "../../ui/job-progress.tsx";
import { severalBooksText } from "./error-book-words.ts";
import { useOrderedBook } from "./use-ordered-book.ts";
import "./error-books.css";

interface ErrorBookButtonProps {
  stagingId: string;
  /** items with an issue, and all */
  troubled: number;
  total: number;
}

/** The file as a table to be corrected in Excel and handed in again: its mines with issues, or all of them. */
export function ErrorBookButton({ stagingId, troubled, total }: ErrorBookButtonProps) {
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const { order, started } = useOrderedBook(stagingId);
  const saveNow = async (mines: "issues" | "all") => {
    setBusy(true);
    try {
      const asked = { params: { id: stagingId }, query: { mines } };
      const headers = await download(exportStagedIssues, asked, "改错工作簿.xlsx");
      const several = severalBooksText(Number(headers.get("X-Workbooks") ?? 1));
      if (several) void message.info(several, 8);
    } catch (error) {
      void message.error((error as Error).message);
    }
    setBusy(false);
  };
  const counts = { issues: troubled, all: total };
  const items = [
    { key: "issues", label: `只列有问题的 ${troubled} 个图形` },
    { key: "all", label: `列出全部 ${total} 个图形` },
  ];
  const take = (mines: keyof typeof counts) =>
    counts[mines] > mostMinesAtOnce ? order(mines) : void saveNow(mines);
  if (started.running)
    return (
      <div className="kj-book-progress">
        <JobProgress title="正在生成改错工作簿，完成后自动下载" job={started.job} />
      </div>
    );
  return (
    <div>
      <Dropdown
        trigger={["click"]}
        menu={{ items, onClick: ({ key }) => take(key === "all" ? "all" : "issues") }}
      >
        <Button
          size="small"
          icon={<DownloadOutlined />}
          loading={busy}
          title="Excel 拐点坐标表，出错的单元格已着色；改好后作为坐标文件再次上传"
        >
          下载改错工作簿
        </Button>
      </Dropdown>
      {started.error && <ErrorState error={started.error} />}
    </div>
  );
}
