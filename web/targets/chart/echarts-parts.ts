import { BarChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";

register([BarChart, LineChart, PieChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer]);

export { init };
