import { AimOutlined } from "@ant-design/icons";
import { Button, Result } from "antd";
import { listMines } from "#contract/mines";
import type { StagedItem } from "#contract/transfer";
import { call } from "../client/call.ts";
import { padBounds, unionBounds } from "../map/bounds.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";

interface ImportedProps {
  /** the items that were stored */
  items: readonly StagedItem[];
  onClose: () => void;
  onOther: () => void;
}

const marginDeg = 0.002;

/** What was stored, and the way to it on the map. */
export function Imported({ items, onClose, onOther }: ImportedProps) {
  const engine = useMapEngine();
  const selectMine = useWorkbench((workbench) => workbench.selectMine);
  const updated = items.filter(({ match }) => match !== null).length;
  const locate = async () => {
    onClose();
    const bounds = unionBounds(items.map((item) => item.bounds));
    if (bounds) engine?.flyToBounds(padBounds(bounds, 0.2, marginDeg));
    const [only, another] = items;
    if (only && !another) selectMine(await mineIdOf(only));
  };
  return (
    <Result
      status="success"
      title={`已导入 ${items.length} 座矿山`}
      subTitle={`新建 ${items.length - updated} 座，更新边界 ${updated} 座。地图、列表和行政区数量已刷新。`}
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
async function mineIdOf({ match, number, name }: StagedItem): Promise<string | null> {
  if (match) return match.mineId;
  const q = number ?? name;
  if (q === null) return null;
  const found = await call(listMines, { query: { q, limit: 2 } }).catch(() => null);
  return found?.total === 1 ? (found.items[0]?.id ?? null) : null;
}
