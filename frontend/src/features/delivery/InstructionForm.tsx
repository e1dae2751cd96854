import { App, Button, Checkbox, Input } from "antd";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery } from "@/api/deliveryTypes";
import type { Attachment } from "@/api/documentTypes";
import { asProblem } from "@/api/problem";
import { useSession } from "@/api/session";
import type { Day, Id, PartyType } from "@/api/types";
import { AttachmentList } from "@/ui/AttachmentList";
import { DayPicker } from "@/ui/DayPicker";
import { Field } from "@/ui/Field";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import { SubmitBar } from "@/ui/SplitForm";
import { dayOf } from "@/ui/time";
import { Uploader } from "@/ui/Uploader";
import { useDeliveryAct } from "./delivery";
import styles from "./delivery.module.css";
import { GroupPicker } from "./GroupPicker";

interface Said {
  author: string;
  text: string;
  givenOn: Day | null;
  receivedOn: Day | null;
  restricted: boolean;
  readers: Id[];
  people: Id[];
  groups: Id[];
  orgs: Id[];
  scans: Attachment[];
}

const begun = (): Said => ({
  author: "",
  text: "",
  givenOn: dayOf(),
  receivedOn: dayOf(),
  restricted: false,
  readers: [],
  people: [],
  groups: [],
  orgs: [],
  scans: [],
});

const keyOf = (person: Id, report: Id) => `instruction/${person}/${report}`;

function kept(key: string): Said {
  try {
    return { ...begun(), ...(JSON.parse(localStorage.getItem(key) ?? "{}") as Partial<Said>) };
  } catch {
    return begun();
  }
}

/** The office records what a reader of the report wrote on it. What is typed is kept on this device until it is sent. */
export function InstructionForm({ delivery, onDone }: { delivery: Delivery; onDone: () => void }) {
  const { t } = useTranslation("delivery");
  const { person } = useSession();
  const { message } = App.useApp();
  const key = keyOf(person.id, delivery.reportId);
  const act = useDeliveryAct(delivery, "instructions");
  const [said, setSaid] = useState<Said>(() => kept(key));
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    try {
      localStorage.setItem(key, JSON.stringify(said));
    } catch {
      // A full or forbidden store: the page still has it.
    }
  }, [key, said]);
  const change = (next: Partial<Said>) => setSaid((before) => ({ ...before, ...next }));
  const refused = act.error ? asProblem(act.error) : null;
  const server = (field: string) =>
    refused?.errors.find((one) => one.field === field || one.field.startsWith(`${field}[`))?.message;
  const author = said.author.trim();
  const text = said.text.trim();
  const empty = !text && said.scans.length === 0;
  const send = () => {
    setAsked(true);
    const { givenOn, receivedOn } = said;
    if (act.isPending || !author || empty || !givenOn || !receivedOn) return;
    const parties = (type: PartyType, ids: Id[]) => ids.map((id) => ({ type, id }));
    const body = {
      author,
      text,
      givenOn,
      receivedOn,
      restricted: said.restricted,
      readers: said.restricted ? said.readers : [],
      addressees: [...parties("ORG", said.orgs), ...parties("GROUP", said.groups), ...parties("PERSON", said.people)],
      scans: said.scans.map((scan) => scan.id),
    };
    act.mutate(body, {
      onSuccess: () => {
        localStorage.removeItem(key);
        void message.success(t("recorded"));
        onDone();
      },
    });
  };
  return (
    <div className={styles.form}>
      <Field
        label={t("author")}
        required
        hint={t("authorHint")}
        error={(asked && !author && t("authorMissing")) || server("author")}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={100}
            value={said.author}
            onChange={(event) => change({ author: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("text")} hint={t("textHint")} error={(asked && empty && t("textMissing")) || server("text")}>
        {(control) => (
          <Input.TextArea
            {...control}
            autoSize={{ minRows: 4, maxRows: 16 }}
            maxLength={20000}
            value={said.text}
            onChange={(event) => change({ text: event.target.value })}
          />
        )}
      </Field>
      <Field label={t("scans")} error={server("scans")}>
        {() => (
          <>
            {said.scans.length > 0 && (
              <AttachmentList
                items={said.scans}
                action={(scan) => (
                  <Button type="link" onClick={() => change({ scans: said.scans.filter((one) => one.id !== scan.id) })}>
                    {t("removeScan")}
                  </Button>
                )}
              />
            )}
            <Uploader
              ownerType="INSTRUCTION_DRAFT"
              ownerId={delivery.reportId}
              label={t("chooseScan")}
              onUploaded={(scan) => setSaid((before) => ({ ...before, scans: [...before.scans, scan] }))}
            />
          </>
        )}
      </Field>
      <Field label={t("givenOn")} required error={(asked && !said.givenOn && t("dateMissing")) || server("givenOn")}>
        {(control) => <DayPicker {...control} value={said.givenOn} onChange={(givenOn) => change({ givenOn })} />}
      </Field>
      <Field
        label={t("arrivedOn")}
        required
        error={(asked && !said.receivedOn && t("dateMissing")) || server("receivedOn")}
      >
        {(control) => (
          <DayPicker {...control} value={said.receivedOn} onChange={(receivedOn) => change({ receivedOn })} />
        )}
      </Field>
      <Field label={t("toOrgs")} error={server("addressees")}>
        {(control) => <OrgPicker {...control} multiple value={said.orgs} onChange={(orgs) => change({ orgs })} />}
      </Field>
      <Field label={t("toGroups")}>
        {(control) => (
          <GroupPicker
            {...control}
            study={delivery.studyId}
            value={said.groups}
            onChange={(groups) => change({ groups })}
          />
        )}
      </Field>
      <Field label={t("toPeople")}>
        {(control) => (
          <PersonPicker {...control} multiple value={said.people} onChange={(people) => change({ people })} />
        )}
      </Field>
      <Checkbox checked={said.restricted} onChange={(event) => change({ restricted: event.target.checked })}>
        {t("restrict")}
      </Checkbox>
      {said.restricted && (
        <Field label={t("readers")} hint={t("readersHint")} error={server("readers")}>
          {(control) => (
            <PersonPicker {...control} multiple value={said.readers} onChange={(readers) => change({ readers })} />
          )}
        </Field>
      )}
      <ProblemAlert problem={act.error} />
      <SubmitBar>
        <Button type="primary" size="large" loading={act.isPending} onClick={send}>
          {t("record")}
        </Button>
      </SubmitBar>
    </div>
  );
}
