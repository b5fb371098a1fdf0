/** That it is held must be said, as one number is one mine's in the whole country; where, by which mine or whom is not. */
export const licenceElsewhereText = (number: string) =>
  `许可证号 ${number} 不能在这里登记：采矿许可证号全国唯一，该号码在您的辖区以外已有登记。请核对号码；确认无误的，请报上级自然资源主管部门核实。`;
