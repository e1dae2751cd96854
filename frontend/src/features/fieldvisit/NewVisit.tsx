import { Button, Input, Modal, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import type { VisitGroup } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { faultsFrom, useCallVisit } from "./visits";
import { useGroupWords } from "./words";

/** Calls a visit of one of my groups; its itinerary is the first task. */
export function NewVisit({ groups }: { groups: VisitGroup[] }) {
  const { t } = useTranslation(["fieldvisit", "common"]);
  const words = useGroupWords();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState("");
  const [chosen, setGroup] = useState<string>();
  const group = chosen ?? groups[0]?.id; // the groups may come after the button
  const calling = useCallVisit();
  if (groups.length === 0) return null;
  const faults = calling.error ? faultsFrom(calling.error) : {};
  const send = () => {
    if (group && !calling.isPending)
      calling.mutate({ group, title }, { onSuccess: (visit) => navigate(`/visits/${visit.id}`) });
  };
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t("callVisit")}
      </Button>
      <Modal
        open={open}
        title={t("callVisit")}
        okText={t("callVisit")}
        cancelText={t("common:action.cancel")}
        okButtonProps={{ loading: calling.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="secondary">{t("callExplain")}</p>
        {groups.length > 1 && (
          <Field label={t("groupLabel")}>
            {(control) => (
              <Select
                {...control}
                style={{ width: "100%" }}
                value={group}
                options={groups.map((one) => ({ value: one.id, label: words(one) }))}
                onChange={setGroup}
              />
            )}
          </Field>
        )}
        <Field label={t("title")} required error={faults.title}>
          {(control) => (
            <Input
              {...control}
              value={title}
              maxLength={200}
              placeholder={t("titlePlaceholder")}
              onChange={(event) => setTitle(event.target.value)}
              onPressEnter={send}
            />
          )}
        </Field>
        <ProblemAlert problem={calling.error && !faults.title ? calling.error : null} />
      </Modal>
    </>
  );
}
