import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { VisitView } from "@/api/visitTypes";
import { ReasonModal } from "@/ui/ReasonModal";
import { useVisitAct } from "./visits";

/** Asks for the reason; what was written stays readable. */
export function CancelVisit({ visit }: { visit: VisitView }) {
  const { t } = useTranslation("fieldvisit");
  const [open, setOpen] = useState(false);
  const cancelling = useVisitAct(visit.id, "cancellation");
  return (
    <>
      <Button size="large" danger onClick={() => setOpen(true)}>
        {t("cancel")}
      </Button>
      <ReasonModal
        open={open}
        title={t("cancelAsk", { title: visit.title })}
        verb={t("cancel")}
        danger
        busy={cancelling.isPending}
        problem={cancelling.error}
        onSubmit={(reason) =>
          cancelling.mutate({ version: visit.version, reason }, { onSuccess: () => setOpen(false) })
        }
        onCancel={() => setOpen(false)}
      >
        <p>{t("cancelExplain")}</p>
      </ReasonModal>
    </>
  );
}
