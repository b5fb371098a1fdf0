import { AimOutlined } from "@ant-design/icons";
import { Button, Result } from "antd";
import { getStagedItem } from "#contract/transfer";
import { call } from "../client/call.ts";
import { padBounds } from "../map/bounds.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import type { Weight } from "./use-review.ts";

interface ImportedProps {
  stagingId: string;
  /** what was stored */
  weight: Weight;
  onClose: () => void;
  onOther: () => void;
}

const marginDeg = 0.002;

/** What was stored, and the way to it on the map. */
export function Imported({ stagingId, weight, onClose, onOther }: ImportedProps) {
  const engine = useMapEngine();
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  const { chosen, known, only, bounds } = weight;
  const locate = async () => {
    onClose();
    if (bounds) engine?.flyToBounds(padBounds(bounds, 0.2, marginDeg));
    if (only !== null) selectMine(await mineIdOf(stagingId, only));
  };
  return (
    <Result
      status="success"
      title={`已导入 ${chosen} 座矿山`}
      subTitle={`新建 ${chosen - known} 座，更新边界 ${known} 座。地图、列表和行政区数量已刷新。`}
      extra={[
        <Button key="locate" type="primary" icon={<AimOutlined />} onClick={() => void locate()}>
          定位到导入的矿山
        </Button>,
        <Button key="other" onClick={onOther}>
          再导入一个文件
        </Button>,
        <Button key="close" onClick={onClose}>
          关闭
        </Button>,
      ]}
    />
  );
}

/** The register's mine that an item became; null when its name does not tell it from others. */
async function mineIdOf(id: string, index: number): Promise<string | null> {
  const item = await call(getStagedItem, { params: { id, index } }).catch(() => null);
  return item?.match?.mineId ?? null;
}
