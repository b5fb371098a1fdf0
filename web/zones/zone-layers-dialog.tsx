import { Button, Modal } from "antd";
import { useState } from "react";
import type { z } from "zod";
import { listZoneLayers, removeZoneLayer, type ZoneLayer } from "#contract/zones";
import { zoneKindLabels } from "#gis/zones/zone-kind";
import { call } from "../client/call.ts";
import { useEndpoint } from "../client/use-endpoint.ts";
import { useWrite, type Write } from "../client/use-write.ts";
import { ExportButton } from "../exports/export-button.tsx";
import { type ExportOffer, restrictedZones } from "../exports/export-offer.ts";
import { EmptyState } from "../ui/empty-state.tsx";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingState } from "../ui/loading-state.tsx";
import { SureButton } from "../ui/sure-button.tsx";
import { ZoneLayerForm } from "./zone-layer-form.tsx";
import "./zones.css";

type Layer = z.infer<typeof ZoneLayer>;

/** 管控图层版本: each delivery of a control line with its term; one registered by mistake is put right or removed. */
export function ZoneLayersDialog({ onClose }: { onClose: () => void }) {
  const reply = useEndpoint(listZoneLayers, { query: { sort: "kind", limit: 1000 } });
  const [correctedId, setCorrectedId] = useState<string | null>(null);
  const removal = useWrite();
  const layers = reply.data?.items ?? [];
  const corrected = layers.find(({ id }) => id === correctedId);
  return (
    <Modal title="管控图层版本" open width={940} footer={null} onCancel={onClose}>
      <p className="kj-hint">
        同一类管控线同一天只有一个版本有效。新版本用顶部“导入”登记；只是不再使用的，请填失效日期，历次分析仍可追溯。
      </p>
      {reply.isPending && <LoadingState />}
      {reply.error && <ErrorState error={reply.error} onRetry={() => void reply.refetch()} />}
      {removal.error && <ErrorState error={removal.error} />}
      {reply.data && layers.length === 0 && (
        <EmptyState title="还没有管控图层" hint="用顶部“导入”选择红线、保护地等文件登记。" />
      )}
      {layers.length > 0 && <LayerTable layers={layers} removal={removal} onCorrect={setCorrectedId} />}
      {corrected && (
        <ZoneLayerForm key={corrected.id} layer={corrected} onDone={() => setCorrectedId(null)} />
      )}
    </Modal>
  );
}

interface LayerTableProps {
  layers: readonly Layer[];
  removal: Write;
  onCorrect: (id: string) => void;
}

function LayerTable({ layers, removal, onCorrect }: LayerTableProps) {
  return (
    <div className="kj-zone-layers">
      <table className="kj-table">
        <thead>
          <tr>
            <th scope="col">类别</th>
            <th scope="col">图层名称</th>
            <th scope="col">数据版本</th>
            <th scope="col">性质</th>
            <th scope="col">生效</th>
            <th scope="col">失效</th>
            <th scope="col">管控区</th>
            <th scope="col">操作</th>
          </tr>
        </thead>
        <tbody>
          {layers.map((layer) => (
            <LayerLine key={layer.id} layer={layer} removal={removal} onCorrect={onCorrect} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** This edition, or the zones of all kinds in every edition. */
function zoneOffer({ id, kind, name, edition, accessClass }: Layer): ExportOffer {
  return {
    title: `${name} ${edition}`,
    choices: [
      {
        label: "本图层版本",
        source: { layer: "zones", filter: { layerId: id } },
        restricted: restrictedZones(kind, accessClass),
      },
      { label: "全部管控区", source: { layer: "zones", filter: {} }, restricted: restrictedZones(null) },
    ],
  };
}

function LayerLine({ layer, removal, onCorrect }: Omit<LayerTableProps, "layers"> & { layer: Layer }) {
  const { id, kind, name, edition, state, validFrom, validTo, zoneCount, version } = layer;
  const remove = () =>
    removal.write(() =>
      call(removeZoneLayer, { params: { id }, query: { zones: zoneCount }, ifMatch: version }),
    );
  return (
    <tr>
      <td>{zoneKindLabels[kind]}</td>
      <td>{name}</td>
      <td>{edition}</td>
      <td>{state === "final" ? "正式" : "临时"}</td>
      <td>{validFrom}</td>
      <td>{validTo ?? "现行"}</td>
      <td className="kj-number">{zoneCount}</td>
      <td>
        <ExportButton size="small" type="link" disabled={zoneCount === 0} offer={() => zoneOffer(layer)} />
        <Button size="small" type="link" disabled={removal.saving} onClick={() => onCorrect(id)}>
          更正
        </Button>
        <SureButton
          label="删除"
          question={`删除“${name} ${edition}”？`}
          consequence={`其中 ${zoneCount} 个管控区将一并删除，有关的分析结果标为过时。仅限误登记；不再使用的请改填失效日期。`}
          disabled={removal.saving}
          onSure={() => void remove()}
        />
      </td>
    </tr>
  );
}
