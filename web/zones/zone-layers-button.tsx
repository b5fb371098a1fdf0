import { DatabaseOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { lazy, useState } from "react";
import { useMay } from "../shell/person.ts";
import { DialogBoundary } from "../ui/dialog-boundary.tsx";

const ZoneLayersDialog = lazy(async () => ({
  default: (await import("./zone-layers-dialog.tsx")).ZoneLayersDialog,
}));

/** Opens the editions of the control lines from under the 图层目录. */
export function ZoneLayersButton() {
  const [open, setOpen] = useState(false);
  const may = useMay();
  if (!may("zones.write")) return null;
  return (
    <>
      <Button type="link" size="small" icon={<DatabaseOutlined aria-hidden />} onClick={() => setOpen(true)}>
        管控图层版本
      </Button>
      {open && (
        <DialogBoundary title="管控图层版本" onClose={() => setOpen(false)}>
          <ZoneLayersDialog onClose={() => setOpen(false)} />
        </DialogBoundary>
      )}
    </>
  );
}
