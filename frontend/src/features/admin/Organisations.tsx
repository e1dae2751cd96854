import { AutoComplete, Button, Form, Input, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OrgView } from "@/api/directoryTypes";
import { keys } from "@/api/keys";
import { asProblem } from "@/api/problem";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker } from "@/ui/pickers";
import { SearchField } from "@/ui/SearchField";
import { Answer } from "@/ui/states";
import { useParam } from "@/ui/useParam";
import { useRows } from "@/ui/useRows";
import { type OrgGiven, useOrganisations, useSaveOrganisation } from "./useAdmin";

interface FormProps {
  org: OrgView | null;
  all: OrgView[];
  onClose: () => void;
}

function OrgForm({ org, all, onClose }: FormProps) {
  const { t } = useTranslation(["admin", "common", "directory"]);
  const [form] = Form.useForm<OrgGiven>();
  const save = useSaveOrganisation(org);
  const used = (of: (one: OrgView) => string | null) =>
    [...new Set(all.map(of))].filter((value): value is string => Boolean(value)).map((value) => ({ value }));
  const required = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <Modal
      open
      title={org ? t("organisations.change") : t("organisations.new")}
      okText={t("common:action.save")}
      cancelText={t("common:action.cancel")}
      okButtonProps={{ loading: save.isPending }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form
        form={form}
        name="organisation"
        layout="vertical"
        initialValues={org ?? { name: "", type: "", level: null, parent: null }}
        onFinish={(given) =>
          save.mutate(
            { ...given, level: given.level || null, parent: given.parent ?? null },
            {
              onSuccess: onClose,
              onError: (error) =>
                form.setFields(
                  asProblem(error).errors.map(({ field, message }) => ({
                    name: field as keyof OrgGiven,
                    errors: [message],
                  })),
                ),
            },
          )
        }
      >
        <Form.Item name="name" label={t("directory:organisation")} rules={required}>
          <Input maxLength={200} autoFocus />
        </Form.Item>
        <Form.Item name="type" label={t("directory:type")} rules={required}>
          <AutoComplete options={used((one) => one.type)} />
        </Form.Item>
        <Form.Item name="level" label={t("organisations.level")}>
          <AutoComplete options={used((one) => one.level)} />
        </Form.Item>
        <Form.Item name="parent" label={t("directory:parent")}>
          <OrgPicker known={all} />
        </Form.Item>
      </Form>
      <ProblemAlert problem={save.error} />
    </Modal>
  );
}

export function Component() {
  const { t } = useTranslation(["admin", "directory"]);
  const [q, setQ] = useParam("q");
  const [sort] = useParam("sort");
  const [edited, setEdited] = useState<OrgView | "new" | null>(null);
  const all = useOrganisations("");
  const found = useRows<OrgView>(keys.organisations(), "/organisations", { q, sort });
  const names = new Map(all.data?.map((org) => [org.id, org.name]));
  const columns: Column<OrgView>[] = [
    {
      key: "name",
      title: t("directory:organisation"),
      sortBy: "name",
      render: (org) => <strong>{org.name}</strong>,
    },
    {
      key: "type",
      title: t("directory:type"),
      sortBy: "type",
      render: (org) => t(`directory:types.${org.type}`, { defaultValue: org.type }),
    },
    {
      key: "level",
      title: t("organisations.level"),
      sortBy: "level",
      render: (org) => (org.level ? t(`directory:levels.${org.level}`, { defaultValue: org.level }) : ""),
    },
    {
      key: "parent",
      title: t("directory:parent"),
      sortBy: "parent",
      render: (org) => (org.parent && names.get(org.parent)) ?? "",
    },
    {
      key: "acts",
      title: t("acts"),
      render: (org) => (
        <Button size="small" onClick={() => setEdited(org)}>
          {t("change")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="tools">
        <SearchField
          className="tools-search"
          label={t("organisations.search")}
          value={q}
          onChange={(next) => setQ(next, true)}
        />
        <span className="tools-gap" />
        <ExportButton path="/organisations" filter={{ q, sort }} />
        <Button type="primary" onClick={() => setEdited("new")}>
          {t("organisations.new")}
        </Button>
      </div>
      <Answer query={found}>
        {(rows) => (
          <DataTable
            caption={t("section.organisations")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            ownSort="name"
          />
        )}
      </Answer>
      {edited && (
        <OrgForm org={edited === "new" ? null : edited} all={all.data ?? []} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
