import { App, Modal, Tabs } from "antd";
import { FormExport } from "./form-export.tsx";
import { ListImport } from "./list-import.tsx";
import { useRegisterList } from "./use-register-list.ts";
import "../transfer.css";
import "./register-lists.css";

/** 名单表单: register lists from Excel and CSV in, official forms out. */
export function ListsDialog({ onClose }: { onClose: () => void }) {
  const work = useRegisterList();
  const { modal } = App.useApp();
  const wide = work.list !== null && work.taken === null && !work.proposed;
  const close = () => {
    work.drop();
    onClose();
  };
  const leave = () => {
    if (wide) modal.confirm({ ...question, onOk: close });
    else close();
  };
  return (
    <Modal
      title="名单表单"
      open
      onCancel={leave}
      footer={null}
      mask={{ closable: false }}
      width={wide ? "min(1240px, 97vw)" : 720}
      centered
      className={wide ? "kj-lists kj-import-wide" : "kj-lists"}
    >
      {wide ? (
        <ListImport work={work} onClose={close} />
      ) : (
        <Tabs
          items={[
            { key: "in", label: "导入名单", children: <ListImport work={work} onClose={close} /> },
            { key: "out", label: "导出官方表单", children: <FormExport /> },
          ]}
        />
      )}
    </Modal>
  );
}

/** Enter must not throw work away. */
const question = {
  title: "放弃这份名单？",
  content: "名单还没有写入台账。放弃后需要重新选择文件。",
  okText: "放弃",
  cancelText: "返回",
  autoFocusButton: "cancel",
} as const;
