import type { MethodAnswer, MethodReading } from "./method-answer.ts";

interface MethodTableProps {
  caption: string;
  answer: MethodAnswer;
}

/** Every method's number beside the deciding one, and whether it would turn the verdict round. */
export function MethodTable({ caption, answer: { readings, zone } }: MethodTableProps) {
  return (
    <table className="kj-table kj-methods">
      <caption className="kj-visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">方法</th>
          <th scope="col">数值</th>
          <th scope="col">与判定值之差</th>
          <th scope="col">是否改变结论</th>
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <tr key={reading.label} data-deciding={reading.difference === null}>
            <th scope="row">
              {reading.difference === null && <span className="kj-method-mark">判定方法</span>}{" "}
              {reading.label}
              <small>{reading.edges}</small>
            </th>
            <td className="kj-number">{reading.value}</td>
            <td className="kj-number">{reading.difference ?? "—"}</td>
            <td>
              <Flip reading={reading} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>平面数值取自 CGCS2000 高斯-克吕格 {zone}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Flip({ reading: { flips, difference } }: { reading: MethodReading }) {
  if (flips === null || difference === null) return <>—</>;
  return flips ? <strong className="kj-method-flips">会改变</strong> : <>不改变</>;
}
