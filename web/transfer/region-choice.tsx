import { PlusOutlined } from "@ant-design/icons";
import { Button, Select, Space } from "antd";
import { useState } from "react";
import { useRegions } from "../shell/use-regions.ts";
import { regionOptions } from "./commit-fields.ts";
import { NewRegion } from "./new-region.tsx";

interface RegionChoiceProps {
  /** given by the form */
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
}

/** 行政区 of what is stored: one of the register, or a new one registered on the spot. */
export function RegionChoice({ id, value, onChange }: RegionChoiceProps) {
  const { items } = useRegions();
  const [adding, setAdding] = useState(false);
  return (
    <Space.Compact block>
      <Select
        {...(id && { id })}
        showSearch={{ optionFilterProp: "label" }}
        placeholder="请选择"
        value={value ?? null}
        options={regionOptions(items)}
        onChange={(code) => code !== null && onChange?.(code)}
      />
      <Button
        icon={<PlusOutlined />}
        aria-label="登记新的行政区"
        title="登记新的行政区"
        onClick={() => setAdding(true)}
      />
      <NewRegion
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(code) => {
          setAdding(false);
          onChange?.(code);
        }}
      />
    </Space.Compact>
  );
}
