import { useMay, usePerson } from "../../shell/person.ts";
import { CopyButton } from "../../ui/copy-button.tsx";
import { fileAddress, gisLayers, tileAddress } from "./key-words.ts";

/** How QGIS is told of a key, with the addresses of the layers that the person may read. */
export function GisHelp() {
  const may = useMay();
  const { login } = usePerson();
  const layers = gisLayers.filter(({ needs }) => may(needs));
  return (
    <details className="kj-gis-help">
      <summary>在 QGIS 中使用</summary>
      <p>
        认证：在连接窗口的“认证”中新建配置，类型选“基本认证”，用户名填 <code>{login}</code>
        ，密码填接口密钥（不是登录密码）。
      </p>
      {may("export.coordinates") && (
        <>
          <p>
            <b>矢量图层（可量测、可分析）</b>
            ：图层 → 添加图层 → 添加矢量图层，源类型选“协议”，类型选“GeoJSON”（不是“HTTP/HTTPS/FTP”），URI
            填下面的地址。坐标为 CGCS2000 经纬度，与导出文件一致，每次打开记入导出记录。
          </p>
          <Addresses rows={layers.map(({ name, file }) => [name, fileAddress(file)])} />
          <p className="kj-hint">
            地址后可加条件，如 <code>?region=140902</code> 只取一个县的矿山或采动范围。
          </p>
        </>
      )}
      <p>
        <b>矢量切片（只作底图）</b>
        ：图层 → 添加图层 → 添加矢量切片图层 → 新建 → 常规连接，缩放级别 0 至
        16。切片上的图形经过简化，不可用于量测。
      </p>
      <Addresses rows={layers.map(({ name, tiles }) => [name, tileAddress(tiles)])} />
      <p className="kj-hint">所用地址应为 https；局域网内用 http 时，密钥会明文经过网络。</p>
    </details>
  );
}

function Addresses({ rows }: { rows: readonly (readonly [name: string, address: string])[] }) {
  return (
    <ul className="kj-gis-addresses">
      {rows.map(([name, address]) => (
        <li key={name}>
          <span>{name}</span>
          <code>{address}</code>
          <CopyButton text={address} label={`复制${name}地址`} />
        </li>
      ))}
    </ul>
  );
}
