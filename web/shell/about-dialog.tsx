import { Modal } from "antd";

interface AboutDialogProps {
  open: boolean;
  onClose: () => void;
}

/** What the system is, how to work in it by keyboard, and where its numbers come from. */
export function AboutDialog({ open, onClose }: AboutDialogProps) {
  return (
    <Modal title="矿界：帮助与关于" open={open} onCancel={onClose} footer={null} width={560}>
      <div className="kj-about">
        <h3>怎样使用</h3>
        <ul>
          <li>上方三个入口：规划整合、执法监管、领导总览；右侧面板随入口更换。</li>
          <li>左侧选择行政区后，地图、属性表和各项统计都只看该区；再点一次取消。</li>
          <li>点击地图上的矿山查看属性，双击打开一矿一档；属性表与地图互相联动。</li>
          <li>地图右侧工具：量算、坐标定位、卷帘（比较图层）、打印（带图例、比例尺、指北针）。</li>
          <li>任何距离和面积旁的“各方法对比”给出判定方法与其他算法的差别。</li>
        </ul>
        <h3>键盘</h3>
        <ul>
          <li>/ 跳到检索框；Esc 关闭一矿一档或取消量算。</li>
          <li>地图获得焦点后，方向键平移，+ 和 − 缩放。</li>
          <li>属性表中用方向键换行，回车打开一矿一档。</li>
        </ul>
        <h3>数字的口径</h3>
        <ul>
          <li>面积：椭球面积，TD/T 1055-2019 附录 D；距离和长度：CGCS2000 椭球面测地线。</li>
          <li>坐标系：2000 国家大地坐标系；平面坐标为高斯-克吕格 3° 带，X 为北，Y 为东并带带号。</li>
          <li>系统给出的是事实和按政策条款得出的建议，处置由主管部门决定。</li>
        </ul>
        <p>开源软件，Apache-2.0 许可。接口文档见 /api/docs。</p>
      </div>
    </Modal>
  );
}
