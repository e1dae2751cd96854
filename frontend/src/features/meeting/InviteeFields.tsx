import { Select } from "antd";
import { useTranslation } from "react-i18next";
import type { InviteeKind, MeetingView } from "@/api/meetingTypes";
import type { Id, OrgRef, PersonRef } from "@/api/types";
import { Field } from "@/ui/Field";
import { OrgPicker, PersonPicker } from "@/ui/pickers";
import type { Invitee } from "./meeting";
import styles from "./meeting.module.css";
import type { MeetingEditing } from "./useMeetingEditing";

interface Props {
  meeting: MeetingView;
  editing: MeetingEditing;
  disabled: boolean;
}

const whoOf = (one: Invitee): string => one.personId ?? one.orgId ?? one.category ?? "";

/** Who is invited: people, organisations, and people of a category. Whoever has been written to stays on the list. */
export function InviteeFields({ meeting, editing, disabled }: Props) {
  const { t } = useTranslation("meeting");
  const all = editing.content.invitations;
  const of = (kind: InviteeKind) => all.filter((one) => one.kind === kind);
  const sent = new Set(meeting.invitations.filter((one) => one.sentAt).map((one) => one.id));
  const choose = (kind: InviteeKind) => (chosen: string[]) => {
    const kept = of(kind).filter((one) => chosen.includes(whoOf(one)) || (one.id !== null && sent.has(one.id)));
    const known = new Set(kept.map(whoOf));
    const fresh = chosen.filter((who) => !known.has(who)).map((who) => inviteeOf(kind, who));
    const order: InviteeKind[] = ["PERSON", "ORGANISATION", "CATEGORY"];
    editing.change({
      invitations: order.flatMap((each) => (each === kind ? [...kept, ...fresh] : of(each))),
    });
  };
  const wrong = all.map((_, at) => editing.errorOf(`invitations[${at}]`)).find(Boolean);
  const people = meeting.invitations.flatMap((one): PersonRef[] => (one.person ? [one.person] : []));
  const orgs = meeting.invitations.flatMap((one): OrgRef[] => (one.org ? [one.org] : []));
  return (
    <section className={styles.block} aria-label={t("invitees")}>
      <h3>{t("invitees")}</h3>
      {sent.size > 0 && <p className="secondary">{t("inviteesSent")}</p>}
      <div className={styles.entry}>
        <Field label={t("invitePeople")} error={editing.errorOf("invitations") ?? wrong}>
          {(control) => (
            <PersonPicker
              {...control}
              multiple
              disabled={disabled}
              known={people}
              value={of("PERSON").map(whoOf)}
              onChange={choose("PERSON")}
            />
          )}
        </Field>
        <Field label={t("inviteOrgs")} hint={t("inviteOrgsHint")}>
          {(control) => (
            <OrgPicker
              {...control}
              multiple
              disabled={disabled}
              known={orgs}
              value={of("ORGANISATION").map(whoOf)}
              onChange={choose("ORGANISATION")}
            />
          )}
        </Field>
        <Field label={t("inviteCategories")} hint={t("inviteCategoriesHint")}>
          {(control) => (
            <Select
              {...control}
              mode="tags"
              style={{ width: "100%" }}
              disabled={disabled}
              placeholder={t("inviteCategoriesPlaceholder")}
              tokenSeparators={["、", "，", ","]}
              value={of("CATEGORY").map(whoOf)}
              options={["experts", "enterprises", "members", "departments"].map((one) => ({
                value: t(`category.${one}`),
              }))}
              onChange={choose("CATEGORY")}
            />
          )}
        </Field>
      </div>
    </section>
  );
}

function inviteeOf(kind: InviteeKind, who: string): Invitee {
  const none = { id: null, personId: null as Id | null, orgId: null as Id | null, category: null as string | null };
  if (kind === "PERSON") return { ...none, kind, personId: who };
  if (kind === "ORGANISATION") return { ...none, kind, orgId: who };
  return { ...none, kind, category: who };
}
