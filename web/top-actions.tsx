import {
  FileDoneOutlined,
  HistoryOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { lazy, useState } from "react";
import { AboutDialog } from "./shell/about-dialog.tsx";
import { DialogBoundary } from "./ui/dialog-boundary.tsx";

const ImportDialog = lazy(async () => ({
  default: (await import("./transfer/import-dialog.tsx")).ImportDialog,
}));

const BatchesDialog = lazy(async () => ({
  default: (await import("./transfer/batches/batches-dialog.tsx")).BatchesDialog,
}));

const ExportRecordsDialog = lazy(async () => ({
  default: (await import("./exports/export-records-dialog.tsx")).ExportRecordsDialog,
}));

const AuditLogDialog = lazy(async () => ({
  default: (await import("./audit-log/audit-log-dialog.tsx")).AuditLogDialog,
}));

const ListsDialog = lazy(async () => ({
  default: (await import("./transfer/register-lists/lists-dialog.tsx")).ListsDialog,
}));

/** 导入, 名单表单, 导入批次, 导出记录, 审计日志 and 帮助 at the right end of the top bar. */
export function TopActions() {
  const [open, setOpen] = useState<"import" | "lists" | "batches" | "exports" | "audit" | "about" | null>(
    null,
  );
  const close = () => setOpen(null);
  return (
    <>
      <Button icon={<ImportOutlined />} onClick={() => setOpen("import")}>
        导入
      </Button>
      <Button icon={<TableOutlined />} onClick={() => setOpen("lists")}>
        名单表单
      </Button>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen("batches")}>
        导入批次
      </Button>
      <Button icon={<FileDoneOutlined />} onClick={() => setOpen("exports")}>
        导出记录
      </Button>
      <Button icon={<SafetyCertificateOutlined />} onClick={() => setOpen("audit")}>
        审计日志
      </Button>
      <Button
        type="text"
        aria-label="帮助与关于"
        icon={<QuestionCircleOutlined />}
        onClick={() => setOpen("about")}
      />
      {open === "import" && (
        <DialogBoundary title="导入坐标文件" onClose={close}>
          <ImportDialog open onClose={close} />
        </DialogBoundary>
      )}
      {open === "lists" && (
        <DialogBoundary title="名单表单" onClose={close}>
          <ListsDialog onClose={close} />
        </DialogBoundary>
      )}
      {open === "batches" && (
        <DialogBoundary title="导入批次" onClose={close}>
          <BatchesDialog onClose={close} />
        </DialogBoundary>
      )}
      {open === "exports" && (
        <DialogBoundary title="导出记录" onClose={close}>
          <ExportRecordsDialog onClose={close} />
        </DialogBoundary>
      )}
      {open === "audit" && (
        <DialogBoundary title="审计日志" onClose={close}>
          <AuditLogDialog onClose={close} />
        </DialogBoundary>
      )}
      <AboutDialog open={open === "about"} onClose={close} />
    </>
  );
}
