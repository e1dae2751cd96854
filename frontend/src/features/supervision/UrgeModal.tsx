import { App } from "antd";
import { useTranslation } from "react-i18next";
import type { BoardRow, SlipKind } from "@/api/supervisionTypes";
import { ReasonModal } from "@/ui/ReasonModal";
import { useAbout } from "@/ui/useAbout";
import { useUrge } from "./board";

interface Props {
  row: BoardRow;
  kind: SlipKind;
  onClose: () => void;
}

/** One sentence and one press: whoever is responsible gets a numbered slip. */
export function UrgeModal({ row, kind, onClose }: Props) {
  const { t } = useTranslation(["supervision", "tasks"]);
  const { message } = App.useApp();
  const urge = useUrge(row.id);
  const about = useAbout()(row);
  const send = (text: string) =>
    urge.mutate(
      { kind, text },
      {
        onSuccess: () => {
          void message.success(t("slip.sent"));
          onClose();
        },
      },
    );
  return (
    <ReasonModal
      open
      title={t(kind === "URGE" ? "slip.urgeTitle" : "slip.superviseTitle")}
      verb={t("slip.send")}
      busy={urge.isPending}
      problem={urge.error}
      words={{
        label: t("slip.text"),
        placeholder: t("slip.textHint"),
        required: t("slip.textRequired"),
        initial: row.light?.kind === "OVERDUE" ? t("slip.defaultText") : "",
      }}
      onSubmit={send}
      onCancel={onClose}
    >
      <p>
        <strong>
          {t(`tasks:elements.${row.elementId}`)}
          {about && ` · ${about}`}
        </strong>
      </p>
      <p className="secondary">{t(kind === "URGE" ? "slip.urgeHint" : "slip.superviseHint")}</p>
    </ReasonModal>
  );
}
