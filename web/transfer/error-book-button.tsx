import { DownloadOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { useState } from "react";
import { exportStagedIssues } from "#contract/transfer";
import { download } from "../client/download.ts";
import { severalBooksText } from "./error-book-words.ts";

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
  const save = async (mines: "issues" | "all") => {
    setBusy(true);
    try {
      const order = { params: { id: stagingId }, query: { mines } };
      const headers = await download(exportStagedIssues, order, "改错工作簿.xlsx");
      const several = severalBooksText(Number(headers.get("X-Workbooks") ?? 1));
      if (several) void message.info(several, 8);
    } catch (error) {
      void message.error((error as Error).message);
    }
    setBusy(false);
  };
  const items = [
    { key: "issues", label: `只列有问题的 ${troubled} 个图形` },
    { key: "all", label: `列出全部 ${total} 个图形` },
  ];
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items, onClick: ({ key }) => void save(key === "all" ? "all" : "issues") }}
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
  );
}
