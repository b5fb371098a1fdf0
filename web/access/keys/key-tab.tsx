import { PlusOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { type ApiKey, listKeys, mostKeys } from "#contract/api-keys";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { GisHelp } from "./gis-help.tsx";
import { KeyForm } from "./key-form.tsx";
import { KeyTable } from "./key-table.tsx";
import { NewKey } from "./new-key.tsx";
import "./keys.css";

export interface MadeKey {
  key: ApiKey;
  secret: string;
}

/** 接口密钥: made, shown once, revoked, and how a desktop GIS is told of them. */
export function KeyTab() {
  const keys = useEndpoint(listKeys, {}, { staleTimeMs: 0 });
  const [making, setMaking] = useState(false);
  const [made, setMade] = useState<MadeKey | null>(null);
  if (keys.isPending) return <LoadingState />;
  if (keys.error) return <ErrorState error={keys.error} onRetry={() => void keys.refetch()} />;
  const { items } = keys.data;
  const take = (key: MadeKey) => {
    setMaking(false);
    setMade(key);
  };
  return (
    <div className="kj-keys">
      <p className="kj-hint">
        QGIS、ArcGIS 等程序用接口密钥只读访问矿界，所见不超过您本人现有的权限，最长一年，同时最多 {mostKeys}{" "}
        个有效。
      </p>
      {made && <NewKey made={made} onSeen={() => setMade(null)} />}
      {making ? (
        <KeyForm onMade={take} onCancel={() => setMaking(false)} />
      ) : (
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => setMaking(true)} disabled={made !== null}>
          新建密钥
        </Button>
      )}
      <KeyTable keys={items} />
      <GisHelp />
    </div>
  );
}
