import { useTranslation } from "react-i18next";
import { useLiveStatus } from "@/ui/liveStatus";

/** Says whether the list keeps itself up to date. */
export function Live() {
  const { t } = useTranslation("inbox");
  const status = useLiveStatus();
  return (
    <output className="live" data-live={status}>
      <span aria-hidden="true">{status === "live" ? "⟳" : "○"}</span>{" "}
      <span className="live-word">{t(`live.${status}`)}</span>
    </output>
  );
}
