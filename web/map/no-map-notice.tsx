/** Shown in place of the map where WebGL is missing (old 360 or 奇安信 builds, remote desktops). */
export function NoMapNotice() {
  return (
    <section className="kj-map kj-map-missing" aria-label="地图">
      <div className="kj-state" role="status">
        <strong>此浏览器不能显示地图（缺少 WebGL 2）</strong>
        <p>下方属性表、检索、一矿一档、分析清单和导出均可正常使用。</p>
        <p>如需地图，请改用较新的浏览器，或在浏览器设置中启用“硬件加速”后重新打开。</p>
      </div>
    </section>
  );
}
