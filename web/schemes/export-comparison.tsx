import { DownloadOutlined } from "@ant-design/icons";
import { App, Button } from "antd";
import { exportComparison } from "#contract/scheme-comparison";
import { download } from "../client/download.ts";
import { useComparing } from "./compare-store.ts";

/** The comparison as a workbook, the base scheme first; the log of exports tells who took it away. */
export function ExportComparison({ ids }: { ids: readonly string[] }) {
  const baseId = useComparing((comparing) => comparing.baseId);
  const { message } = App.useApp();
  const schemes = ids.toSorted((a, b) => Number(b === baseId) - Number(a === baseId)).join();
  const save = () =>
    download(exportComparison, { query: { schemes } }, "方案比选.xlsx").catch((error: Error) =>
      message.error(error.message),
    );
  return (
    <Button size="small" icon={<DownloadOutlined />} onClick={() => void save()}>
      导出 Excel
    </Button>
  );
}
