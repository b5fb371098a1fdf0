import { Alert, Button, Space } from "antd";
import { useRef, useState } from "react";
import { getUpload } from "#contract/uploads";
import { useEndpoint } from "../../client/use-endpoint.ts";
import { type SourceFile, sizeText } from "../source-file.ts";
import { giveUpUpload } from "./read-upload.ts";
import { forgetUpload, otherFileText, rememberedUpload } from "./remembered-upload.ts";

/** After a reload or a closed page: which file was on its way, how far it is, and that choosing it again goes on from there. */
export function UnfinishedUpload({ onFile }: { onFile: (file: SourceFile) => void }) {
  const [known, setKnown] = useState(rememberedUpload);
  const [trouble, setTrouble] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const { data } = useEndpoint(getUpload, known && { params: { id: known.id } });
  if (!known || !data) return null;
  const far = `已传 ${sizeText(data.receivedBytes)} / ${sizeText(data.sizeBytes)}`;
  const goOn = (file: SourceFile | undefined) => {
    if (!file) return;
    const other = otherFileText(known, file);
    setTrouble(other);
    if (other === null) onFile(file);
  };
  const giveUp = () => {
    forgetUpload();
    setKnown(null);
    void giveUpUpload(known.id);
  };
  return (
    <Alert
      type={trouble === null ? "info" : "warning"}
      showIcon
      className="kj-unfinished"
      title={`“${data.fileName}”还没有传完（${far}）`}
      description={trouble ?? "请重新选择同一个文件，从中断处接着传，已传的部分不重传。"}
      action={
        <Space orientation="vertical" size={6}>
          <Button size="small" type="primary" block onClick={() => input.current?.click()}>
            继续上传
          </Button>
          <Button size="small" block onClick={giveUp}>
            不传了
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label="没有传完的文件"
            onChange={({ target }) => {
              goOn(target.files?.[0]);
              target.value = "";
            }}
          />
        </Space>
      }
    />
  );
}
