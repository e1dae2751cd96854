import { useQueries } from "@tanstack/react-query";
import { Modal, Select } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { taskQuery } from "@/api/inbox";
import type { InboxRow } from "@/api/inboxTypes";
import type { PersonRef } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { useHandOver } from "./useInbox";

/** Only people who may take every one of the chosen tasks are offered. */
function common(lists: PersonRef[][]): PersonRef[] {
  const [first = [], ...others] = lists;
  return first.filter((person) => others.every((list) => list.some((other) => other.id === person.id)));
}

export function HandOver({ rows, onClose }: { rows: InboxRow[]; onClose: (done: boolean) => void }) {
  const { t } = useTranslation(["inbox", "common"]);
  const field = useId();
  const [person, setPerson] = useState<string | null>(null);
  const handOver = useHandOver();
  const tasks = useQueries({ queries: rows.map((row) => taskQuery(row.taskKey)) });
  const pending = tasks.some((task) => task.isPending);
  const people = common(tasks.map((task) => task.data?.people ?? []));
  const submit = () => {
    if (!person) return;
    handOver.mutate({ taskKeys: rows.map((row) => row.taskKey), person }, { onSuccess: () => onClose(true) });
  };
  return (
    <Modal
      open
      title={t("handOver.title", { count: rows.length })}
      okText={t("action.hand-over")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ disabled: !person, loading: handOver.isPending }}
      onOk={submit}
      onCancel={() => onClose(false)}
    >
      <div className="field">
        <label htmlFor={field}>{t("handOver.to")}</label>
        <Select
          id={field}
          style={{ width: "100%" }}
          showSearch={{ optionFilterProp: "label" }}
          loading={pending}
          value={person}
          onChange={setPerson}
          placeholder={t("common:picker.person")}
          notFoundContent={pending ? t("common:state.loading") : t("handOver.nobody")}
          options={people.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <ProblemAlert problem={handOver.error ?? tasks.find((task) => task.error)?.error} />
    </Modal>
  );
}
