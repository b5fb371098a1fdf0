import { type ThemeConfig, theme } from "antd";
import { wantsLessMotion } from "../ui/less-motion.ts";

const fontFamily =
  '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Restrained and dense: deep blue-grey frame, small radii, 12 px text as bureau systems have it. */
export const appTheme: ThemeConfig = {
  algorithm: theme.compactAlgorithm,
  token: {
    fontFamily,
    /** the compact algorithm takes two off: 12 px */
    fontSize: 14,
    colorPrimary: "#1f5f99",
    colorInfo: "#1f5f99",
    colorLink: "#1a5a94",
    // antd's own, lighter ones are too pale to read
    colorLinkHover: "#123f68",
    colorLinkActive: "#123f68",
    colorSuccess: "#2e7d32",
    colorWarning: "#b26a00",
    colorError: "#c62828",
    colorText: "#1d2a36",
    colorTextSecondary: "#4a5966",
    colorTextTertiary: "#5c6a76",
    colorTextPlaceholder: "#687682",
    colorBorder: "#c3ccd4",
    colorBorderSecondary: "#dde3e8",
    borderRadius: 3,
    motion: !wantsLessMotion(),
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
  },
  components: {
    Table: {
      headerBg: "#eaf0f5",
      headerColor: "#1d2a36",
      rowSelectedBg: "#fff3d6",
      rowSelectedHoverBg: "#ffecc0",
    },
    Tree: { indentSize: 14, titleHeight: 20 },
  },
};
