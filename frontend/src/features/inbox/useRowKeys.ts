import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useShortcut } from "@/ui/shortcuts";

/** `j` and `k` walk the rows; the row with the focus opens with Enter, as any link does. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const { t } = useTranslation();
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>("[data-row-link]") ?? [])];
  const move = (step: number) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const open = all.findIndex((link) => link.getAttribute("aria-current") === "true");
    const from = at >= 0 ? at : open;
    const next = from === -1 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, from + step));
    all[next]?.focus();
    all[next]?.scrollIntoView({ block: "nearest" });
  };
  useShortcut("j", t("shortcut.next"), () => move(1));
  useShortcut("k", t("shortcut.previous"), () => move(-1));
  useShortcut("Enter", t("shortcut.open"), () =>
    links()
      .find((link) => link === document.activeElement)
      ?.click(),
  );
}
