import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined } from "@ant-design/icons";
import { App, Button, Drawer, Space } from "antd";
import { type ReactNode, useState } from "react";
import { exportPlanPaper, getPlanPaper, type PlanFileFormat } from "#contract/plan-documents";
import { CallError } from "../../client/call-error.ts";
import { download } from "../../client/download.ts";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { ExportButton } from "../../exports/export-button.tsx";
import type { ExportOffer } from "../../exports/export-offer.ts";
import { useMay } from "../../shell/person.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingState } from "../../ui/loading-state.tsx";
import { PaperView } from "./paper-view.tsx";

const looks: Record<PlanFileFormat, { label: string; icon: ReactNode }> = {
  docx: { label: "Word", icon: <FileWordOutlined /> },
  pdf: { label: "PDF", icon: <FilePdfOutlined /> },
  xlsx: { label: "Excel", icon: <FileExcelOutlined /> },
};

/** 方案文本: the paper of a scheme as it stands, to read and to take away. */
export function PlanDrawer({ schemeId, onClose }: { schemeId: string; onClose: () => void }) {
  // an older answer is not shown while the one of today is on its way
  const { data, error, isFetching, refetch } = useEndpoint(
    getPlanPaper,
    { params: { id: schemeId } },
    { staleTimeMs: 0 },
  );
  const may = useMay();
  const mayExport = may("export.coordinates") && may("schemes.write");
  const paper = isFetching ? undefined : data;
  return (
    <Drawer
      open
      title="方案文本"
      size={860}
      extra={mayExport && paper && <FileButtons schemeId={schemeId} />}
      onClose={onClose}
    >
      {isFetching && <LoadingState />}
      {error && !isFetching && <ErrorState error={error} onRetry={() => void refetch()} />}
      {paper && <PaperView paper={paper} />}
    </Drawer>
  );
}

/** 拟设采矿权 with their coordinates, in every form the register goes out in. */
const rightsOffer = (schemeId: string): ExportOffer => ({
  title: "拟设采矿权",
  choices: [{ label: "全部", source: { layer: "scheme_rights", filter: { schemeId } } }],
});

function FileButtons({ schemeId }: { schemeId: string }) {
  const { message } = App.useApp();
  const [making, setMaking] = useState<PlanFileFormat | null>(null);
  const take = async (format: PlanFileFormat) => {
    setMaking(format);
    try {
      await download(exportPlanPaper, { params: { id: schemeId }, body: { format } }, `整合方案.${format}`);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      void message.error(error.message);
    } finally {
      setMaking(null);
    }
  };
  return (
    <Space>
      <ExportButton size="small" offer={() => rightsOffer(schemeId)} />
      {(Object.keys(looks) as PlanFileFormat[]).map((format) => (
        <Button
          key={format}
          size="small"
          icon={looks[format].icon}
          loading={making === format}
          disabled={making !== null && making !== format}
          onClick={() => void take(format)}
        >
          {looks[format].label}
        </Button>
      ))}
    </Space>
  );
}
