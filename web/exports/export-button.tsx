import { DownloadOutlined } from "@ant-design/icons";
import { Button, type ButtonProps } from "antd";
import { lazy, useState } from "react";
import { useMay } from "../shell/person.ts";
import { DialogBoundary } from "../ui/dialog-boundary.tsx";
import type { ExportOffer } from "./export-offer.ts";

const ExportDialog = lazy(async () => ({ default: (await import("./export-dialog.tsx")).ExportDialog }));

interface ExportButtonProps extends Pick<ButtonProps, "size" | "type" | "disabled"> {
  /** asked when the dialog opens */
  offer: () => ExportOffer;
}

/** Opens the one dialog by which a list or layer is taken away. */
export function ExportButton({ offer, ...button }: ExportButtonProps) {
  const [open, setOpen] = useState<ExportOffer | null>(null);
  const may = useMay();
  const close = () => setOpen(null);
  if (!may("export.coordinates")) return null;
  return (
    <>
      <Button icon={<DownloadOutlined />} {...button} onClick={() => setOpen(offer())}>
        导出
      </Button>
      {open && (
        <DialogBoundary title={`导出：${open.title}`} onClose={close}>
          <ExportDialog offer={open} onClose={close} />
        </DialogBoundary>
      )}
    </>
  );
}
