import { Checkbox } from "antd";
import { useTranslation } from "react-i18next";

interface Props {
  urgent: boolean;
  onChange: (urgent: boolean) => void;
}

/** Whether what is given is urgent: it then follows the urgent profile of the escalation. */
export function UrgencyField({ urgent, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Checkbox checked={urgent} onChange={(event) => onChange(event.target.checked)}>
      {t("urgent")} <span className="secondary">{t("urgentHint")}</span>
    </Checkbox>
  );
}
