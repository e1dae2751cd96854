import { Button, Form, Input, InputNumber, Select } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { asProblem } from "@/api/problem";
import { useSession } from "@/api/session";
import type { NewStudy, StudyKind } from "@/api/studyTypes";
import type { Id } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { useShortcut } from "@/ui/shortcuts";
import { EmptyState } from "@/ui/states";
import { dayOf } from "@/ui/time";
import { usePageTitle } from "@/ui/usePageTitle";
import { useCommission } from "./study";
import styles from "./study.module.css";

const KINDS: StudyKind[] = ["SPECIAL_STUDY", "TOPIC_RESEARCH", "DELIBERATION", "CONSULTATION"];
type Values = Partial<Omit<NewStudy, "head" | "commissionedBy">> & { head?: Id | null; commissionedBy?: Id | null };

/** A study is commissioned: what, by whom, and who leads it. */
export function NewStudyPage() {
  const { t } = useTranslation("study");
  usePageTitle(t("new"));
  const { canCommission, person } = useSession();
  const [form] = Form.useForm<Values>();
  const commission = useCommission();
  const navigate = useNavigate();
  useShortcut("Ctrl+Enter", t("commission"), () => form.submit());
  if (canCommission.length === 0) return <EmptyState text={t("mayNotCommission")} />;

  const submit = (values: Values) => {
    const study = {
      ...values,
      title: values.title?.trim() ?? "",
      leadingGroupName: values.leadingGroupName?.trim() ?? "",
      commissionedBy: values.commissionedBy ?? null,
      head: values.head ?? null,
      labels: values.labels ?? [],
    } as NewStudy;
    commission.mutate(study, {
      onSuccess: (created) => navigate(`/studies/${created.id}`),
      onError: (error) => {
        const { errors } = asProblem(error);
        form.setFields(errors.map(({ field, message }) => ({ name: field as keyof Values, errors: [message] })));
      },
    });
  };
  const required = [{ required: true, message: t("required") }];
  const text = [{ required: true, whitespace: true, message: t("required") }];
  return (
    <div className={styles.page}>
      <h1>{t("new")}</h1>
      <Form<Values>
        form={form}
        name="study"
        layout="vertical"
        className={styles.form}
        initialValues={{
          kind: "SPECIAL_STUDY",
          year: Number(dayOf().slice(0, 4)),
          hostOrg: canCommission.length === 1 ? canCommission[0]?.id : undefined,
          labels: [],
          leaders: [],
          office: [person.id],
        }}
        onFinish={submit}
      >
        <Form.Item name="title" label={t("title")} rules={text}>
          <Input maxLength={200} autoFocus placeholder={t("titleHint")} />
        </Form.Item>
        <div className={styles.formRow}>
          <Form.Item name="kind" label={t("kindLabel")} rules={required}>
            <Select options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
          </Form.Item>
          <Form.Item name="year" label={t("year")} rules={required}>
            <InputNumber min={2000} max={2100} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        </div>
        <div className={styles.formRow}>
          <Form.Item name="hostOrg" label={t("host")} rules={required}>
            <Select options={canCommission.map((org) => ({ value: org.id, label: org.name }))} />
          </Form.Item>
          <Form.Item name="commissionedBy" label={t("commissionedBy")}>
            <OrgPicker />
          </Form.Item>
        </div>
        <Form.Item name="labels" label={t("labels")} extra={t("labelsHint")}>
          <Select mode="tags" tokenSeparators={["，", ",", "、"]} open={false} suffixIcon={null} />
        </Form.Item>
        <h2>{t("leadingGroup")}</h2>
        <Form.Item name="leadingGroupName" label={t("leadingGroupName")} rules={text}>
          <Input maxLength={200} />
        </Form.Item>
        <div className={styles.formRow}>
          <Form.Item name="head" label={t("head")} extra={t("headHint")}>
            <PersonPicker />
          </Form.Item>
          <Form.Item name="inCharge" label={t("inCharge")} rules={required}>
            <PersonPicker />
          </Form.Item>
        </div>
        <Form.Item
          name="leaders"
          label={t("leaders")}
          rules={[{ required: true, type: "array", min: 1, message: t("required") }]}
        >
          <PersonPicker multiple />
        </Form.Item>
        <Form.Item
          name="office"
          label={t("office")}
          rules={[{ required: true, type: "array", min: 1, message: t("required") }]}
        >
          <PersonPicker multiple known={[person]} />
        </Form.Item>
        <ProblemAlert problem={commission.error} />
        <div className={styles.formButtons}>
          <Button type="primary" size="large" htmlType="submit" loading={commission.isPending} title={t("submitHint")}>
            {t("commission")}
          </Button>
          <Button size="large" onClick={() => navigate(-1)}>
            {t("cancel")}
          </Button>
          <span className="secondary">{t("commissionConsequence")}</span>
        </div>
      </Form>
    </div>
  );
}
