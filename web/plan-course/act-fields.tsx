import { Button, Form, Input } from "antd";
import { DayInput } from "../ui/day-input.tsx";

/** 公示: where, from when to when. */
export function PublicityFields({ leastDays }: { leastDays: number | null }) {
  return (
    <>
      <Form.Item
        name={["publicity", "media"]}
        label="公示媒体"
        rules={[{ required: true, whitespace: true, message: "请填写公示媒体" }]}
        extra="文件要求在当地主要媒体公示。"
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name={["publicity", "from"]}
        label="公示起始日"
        rules={[{ required: true, message: "请填写公示起始日" }]}
      >
        <DayInput />
      </Form.Item>
      <Form.Item
        name={["publicity", "to"]}
        label="公示截止日"
        rules={[{ required: true, message: "请填写公示截止日" }]}
        extra={leastDays === null ? "文件未规定公示天数。" : `不少于 ${leastDays} 天，起始日不计。`}
      >
        <DayInput />
      </Form.Item>
    </>
  );
}

/** 股比: who holds how much of the new mine, exactly 100 % together. */
export function ShareFields() {
  return (
    <Form.List name="shares">
      {(fields, { add, remove }) => (
        <fieldset className="kj-course-shares">
          <legend>组成及股比（合计 100%）</legend>
          {fields.map(({ key, name }, index) => (
            <div key={key}>
              <Form.Item
                name={[name, "holder"]}
                rules={[{ required: true, whitespace: true, message: "请填写股东名称" }]}
              >
                <Input aria-label={`第 ${index + 1} 个股东`} placeholder="股东名称" maxLength={100} />
              </Form.Item>
              <Form.Item
                name={[name, "percent"]}
                rules={[{ required: true, pattern: /^\d{1,3}(\.\d+)?$/, message: "请填写百分数" }]}
              >
                <Input aria-label={`第 ${index + 1} 个股东的股比`} suffix="%" />
              </Form.Item>
              <Button size="small" type="text" disabled={fields.length === 1} onClick={() => remove(name)}>
                删去
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add({ holder: "", percent: "" })}>
            加一行
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
