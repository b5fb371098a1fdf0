import {
  AuditOutlined,
  FileDoneOutlined,
  HistoryOutlined,
  ImportOutlined,
  QuestionCircleOutlined,
  SafetyCertificateOutlined,
  TableOutlined,
} from "@ant-design/icons";
import { Button } from "antd";
import { lazy, type ReactNode, useState } from "react";
import type { Permission } from "#contract/permission";
import { AccountMenu } from "./access/account-menu.tsx";
import { useInbox } from "./approvals/inbox-store.ts";
import { WaitingMark } from "./approvals/waiting-mark.tsx";
import { AboutDialog } from "./shell/about-dialog.tsx";
import { useMay } from "./shell/person.ts";
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

const ApprovalsDialog = lazy(async () => ({
  default: (await import("./approvals/approvals-dialog.tsx")).ApprovalsDialog,
}));

const AuditLogDialog = lazy(async () => ({
  default: (await import("./audit-log/audit-log-dialog.tsx")).AuditLogDialog,
}));

const ListsDialog = lazy(async () => ({
  default: (await import("./transfer/register-lists/lists-dialog.tsx")).ListsDialog,
}));

type Place = "import" | "lists" | "batches" | "exports" | "approvals" | "audit";

/** What stands in the top bar, each for those who may. */
const places: readonly {
  place: Place;
  label: string;
  icon: ReactNode;
  permission: Permission;
  mark?: ReactNode;
}[] = [
  { place: "import", label: "导入", icon: <ImportOutlined />, permission: "transfer.write" },
  { place: "lists", label: "名单表单", icon: <TableOutlined />, permission: "transfer.write" },
  { place: "batches", label: "导入批次", icon: <HistoryOutlined />, permission: "batches.read" },
  { place: "exports", label: "导出记录", icon: <FileDoneOutlined />, permission: "exports.read" },
  {
    place: "approvals",
    label: "审批",
    icon: <AuditOutlined />,
    permission: "approvals.read",
    mark: <WaitingMark />,
  },
  { place: "audit", label: "审计日志", icon: <SafetyCertificateOutlined />, permission: "audit.read" },
];

/** 导入, 名单表单, 导入批次, 导出记录, 审批, 审计日志, 帮助 and the account at the right end of the top bar. */
export function TopActions() {
  const may = useMay();
  const [chosen, setOpen] = useState<Place | "about" | null>(null);
  const { asked, leave } = useInbox();
  const open = asked === null ? chosen : "approvals";
  const close = () => {
    setOpen(null);
    leave();
  };
  return (
    <>
      {places
        .filter(({ permission }) => may(permission))
        .map(({ place, label, icon, mark }) => (
          <Button key={place} icon={icon} onClick={() => setOpen(place)}>
            {label}
            {mark}
          </Button>
        ))}
      <AccountMenu />
      <Button
        type="text"
        aria-label="帮助与关于"
        icon={<QuestionCircleOutlined />}
        onClick={() => setOpen("about")}
      />
      {open !== null && open !== "about" && <OpenDialog place={open} onClose={close} />}
      <AboutDialog open={open === "about"} onClose={close} />
    </>
  );
}

function OpenDialog({ place, onClose }: { place: Place; onClose: () => void }) {
  const { title, dialog } = dialogs[place](onClose);
  return (
    <DialogBoundary title={title} onClose={onClose}>
      {dialog}
    </DialogBoundary>
  );
}

const dialogs: Record<Place, (onClose: () => void) => { title: string; dialog: ReactNode }> = {
  import: (onClose) => ({ title: "导入坐标文件", dialog: <ImportDialog open onClose={onClose} /> }),
  lists: (onClose) => ({ title: "名单表单", dialog: <ListsDialog onClose={onClose} /> }),
  batches: (onClose) => ({ title: "导入批次", dialog: <BatchesDialog onClose={onClose} /> }),
  exports: (onClose) => ({ title: "导出记录", dialog: <ExportRecordsDialog onClose={onClose} /> }),
  approvals: (onClose) => ({ title: "审批", dialog: <ApprovalsDialog onClose={onClose} /> }),
  audit: (onClose) => ({ title: "审计日志", dialog: <AuditLogDialog onClose={onClose} /> }),
};
