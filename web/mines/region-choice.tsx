import { Select } from "antd";
import { useRegions } from "../shell/use-regions.ts";

interface RegionChoiceProps {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
}

const isPlace = ({ level }: { level: string }) => level === "county" || level === "township";

/** The county or township in which a mine lies, found by its name or code. */
export function RegionChoice(field: RegionChoiceProps) {
  const { items, byCode } = useRegions();
  const options = items.filter(isPlace).map(({ code, name, level, parentCode }) => {
    const county = level === "township" ? `${byCode.get(parentCode ?? "")?.name ?? ""} ` : "";
    return { value: code, label: `${county}${name}（${code}）` };
  });
  return (
    <Select
      {...field}
      popupMatchSelectWidth={300}
      placeholder="输入名称或代码查找"
      showSearch={{ optionFilterProp: "label" }}
      options={options}
      notFoundContent="行政区目录中没有，请先登记该行政区"
    />
  );
}
