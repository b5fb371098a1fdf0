import { ArrowLeftOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { leaveUnsaved } from "../ui/unsaved-work.ts";
import { openScheme } from "./schemes-store.ts";

export function BackToSchemes() {
  return (
    <Button
      size="small"
      type="text"
      icon={<ArrowLeftOutlined />}
      onClick={() => leaveUnsaved(() => openScheme(null), undefined, ["path"])}
    >
      返回方案列表
    </Button>
  );
}
