import type { ThemeConfig } from "antd";

const PRIMARY = "#1d4f91";

/** Nothing moves for people who asked their system for that (WCAG 2.3.3). */
const MOTION = !window.matchMedia?.("(prefers-reduced-motion: reduce)").matches;

/** The one place for looks. Large type (适老化) is the same tokens at 18 px. */
export function themeOf(large: boolean): ThemeConfig {
  const fontSize = large ? 18 : 14;
  return {
    token: {
      colorPrimary: PRIMARY,
      colorInfo: PRIMARY,
      colorLink: PRIMARY,
      colorText: "#1f2329",
      colorTextSecondary: "#646a73",
      colorTextTertiary: "#646a73",
      colorTextDescription: "#646a73",
      colorTextPlaceholder: "#6f757e",
      colorBorder: "#c9cdd4",
      colorBorderSecondary: "#e5e6eb",
      colorSplit: "#e5e6eb",
      colorBgLayout: "#f5f6f7",
      colorError: "#b71c1c",
      colorWarning: "#8a5300",
      colorSuccess: "#1e6b3a",
      // Derived tints of so deep a blue come out grey; these are the quiet backgrounds of the same hues.
      colorPrimaryBg: "#eaf0f8",
      colorPrimaryBgHover: "#dde7f3",
      colorPrimaryHover: "#2a62ad",
      colorPrimaryActive: "#153d73",
      colorInfoBg: "#eaf0f8",
      colorInfoBorder: "#b9cbe4",
      colorErrorBg: "#fdf1f1",
      colorErrorBorder: "#efc2c2",
      colorWarningBg: "#fdf6e9",
      colorWarningBorder: "#ecd5a8",
      colorSuccessBg: "#eef6f0",
      colorSuccessBorder: "#bcdcc6",
      controlItemBgActive: "#eaf0f8",
      borderRadius: 4,
      fontSize,
      lineHeight: 22 / 14,
      controlHeight: large ? 40 : 32,
      motion: MOTION,
      motionUnit: 0.06,
      fontFamily: "var(--face)",
    },
    components: {
      Layout: { headerBg: "#ffffff", bodyBg: "#f5f6f7" },
      Table: { cellPaddingBlockMD: 8, headerBg: "#f5f6f7", headerColor: "#4a5058" },
      Tabs: { horizontalMargin: "0" },
    },
  };
}

/** Colours of the deadline light; dark enough to be read as text on white. */
export const lightColours = {
  NOT_STARTED: "#646a73",
  NORMAL: "#1e6b3a",
  NEAR: "#8a5300",
  OVERDUE: "#b71c1c",
  DONE: "#4d6b57",
  DONE_LATE: "#4d6b57",
} as const;
