/**
 * 砂石土类: 只能用作普通建筑材料的砂、石、粘土 (矿产资源法 of 1996, art. 35), told by the mineral of the licence. Limestone for cement, flux or
 * lime, and quartz sand for glass are none.
 */
export function isSandStoneClay(mineral: string): boolean {
  const name = mineral.trim().replaceAll("黏", "粘");
  return /^(普通)?建筑|^砖瓦|^(页岩|粘土|砂石|石料|河砂|山砂|机制砂|片石|毛石)$/.test(name);
}

/** 普通建筑用砂石: of 砂石土类 what is neither clay nor shale, the mines that 002 三(二)3(3) names. */
export function isSandStone(mineral: string): boolean {
  return isSandStoneClay(mineral) && !/[粘黏]土|页岩|^砖瓦/.test(mineral);
}
