import { AimOutlined, CloseOutlined } from "@ant-design/icons";
import { Button, Tabs } from "antd";
import { type ReactNode, useState } from "react";
import { getMine } from "#contract/mines";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useMapEngine } from "../map/engine-store.ts";
import { useWorkbench } from "../shell/workbench-store.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { useEscape } from "../ui/use-escape.ts";
import { DossierDay } from "./dossier-day.tsx";
import { dossierTabs } from "./dossier-tabs.tsx";

interface DossierProps {
  /** leaves of other features, after those of the register */
  more: readonly { key: string; label: string; children: (mineId: string) => ReactNode }[];
}

/** 一矿一档: everything the register holds of the mine whose dossier is open. */
export function Dossier({ more }: DossierProps) {
  const { dossierMineId, closeDossier } = useWorkbench();
  const reply = useEndpoint(getMine, dossierMineId === null ? null : { params: { id: dossierMineId } });
  // kept when another mine is opened: one compares the same leaf of many
  const [tab, setTab] = useState("licence");
  useEscape(closeDossier);
  const engine = useMapEngine();
  if (dossierMineId === null) return null;
  const bounds = reply.data?.mine.bounds;
  return (
    <aside className="kj-dossier" aria-label="一矿一档">
      <header>
        <h2>{reply.data?.mine.name ?? "一矿一档"}</h2>
        {bounds && engine && (
          <Button icon={<AimOutlined />} onClick={() => engine.flyToBounds(bounds)}>
            定位
          </Button>
        )}
        <Button type="text" aria-label="关闭一矿一档" icon={<CloseOutlined />} onClick={closeDossier} />
      </header>
      <DossierDay mineId={dossierMineId} />
      {reply.error && <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />}
      {reply.isPending && !reply.error && <LoadingState label="正在读取档案…" />}
      {reply.data && (
        <Tabs
          // another mine: no form stays open with what was typed for this one
          key={dossierMineId}
          size="small"
          // nine of them stand side by side: what is behind 更多 is not found
          tabBarGutter={12}
          activeKey={tab}
          onChange={setTab}
          items={[
            ...dossierTabs(reply.data),
            ...more.map((leaf) => ({ ...leaf, children: leaf.children(dossierMineId) })),
          ]}
        />
      )}
    </aside>
  );
}
