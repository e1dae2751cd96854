import { useTranslation } from "react-i18next";
import "./light.css";

/** 急办: by shape and word. */
export function UrgentMark() {
  const { t } = useTranslation();
  return (
    <span className="urgent-mark">
      <span aria-hidden="true">⚑</span> {t("urgent")}
    </span>
  );
}
