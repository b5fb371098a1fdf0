import { Alert, Button } from "antd";
import { useState } from "react";
import { getUpload } from "#contract/uploads";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { giveUpUpload } from "./read-upload.ts";
import { forgetUpload, rememberedUpload } from "./remembered-upload.ts";

/** After a reload or a closed page: which file was on its way, how far it is, and that choosing it again goes on from there. */
export function UnfinishedUpload() {
  const [known, setKnown] = useState(rememberedUpload);
  const { data } = useEndpoint(getUpload, known && { params: { id: known.id } });
  if (!known || !data) return null;
  const percent = Math.floor((data.receivedBytes / data.sizeBytes) * 100);
  const giveUp = () => {
    forgetUpload();
    setKnown(null);
    void giveUpUpload(known.id);
  };
  return (
    <Alert
      type="info"
      showIcon
      className="kj-unfinished"
      title={`“${data.fileName}”还没有传完（已传 ${percent}%）`}
      description="请重新选择同一个文件，将从中断处接着传，已传的部分不重传。"
      action={
        <Button size="small" onClick={giveUp}>
          不传了
        </Button>
      }
    />
  );
}
