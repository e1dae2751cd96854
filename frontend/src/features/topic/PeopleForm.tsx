import { App, Modal } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { GroupPage } from "@/api/topicTypes";
import type { PersonRef } from "@/api/types";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { type Crew, CrewFields } from "./CrewFields";
import { faultsFrom } from "./faults";
import { useChangePeople } from "./topic";
import styles from "./topic.module.css";

const crewOf = ({ group }: GroupPage): Crew => ({
  lead: group.lead?.id ?? null,
  members: group.members.map((one) => one.id),
  inCharge: group.inCharge?.id ?? null,
});
const knownOf = ({ group }: GroupPage): PersonRef[] =>
  [group.lead, group.inCharge, ...group.members].filter((one) => one !== null);

/** The office changes who leads a group and who belongs to it; before it is done, says what that means. */
export function PeopleForm({ page, onClose }: { page: GroupPage; onClose: () => void }) {
  const { t } = useTranslation(["topic", "study"]);
  const { message } = App.useApp();
  const act = useChangePeople(page.group.id);
  const [crew, setCrew] = useState<Crew>(() => crewOf(page));
  const [base, setBase] = useState(page);
  const problem = act.error ? asProblem(act.error) : null;
  const meanwhile = problem?.code === "changed-meanwhile" ? (problem.properties.current as GroupPage) : null;
  const refused = faultsFrom(act.error);
  const faults = { ...refused, ...(!crew.lead && { lead: t("fault.lead") }) };
  const before = crewOf(base);
  const changes = changesOf(before, crew, base);
  const send = () => {
    if (!crew.lead || act.isPending) return;
    act.mutate(
      { version: base.peopleVersion, ...crew },
      {
        onSuccess: () => {
          message.success(t("people.done"));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      open
      title={t("people.title", { name: page.group.name })}
      okText={t("people.verb")}
      okButtonProps={{ loading: act.isPending, disabled: JSON.stringify(before) === JSON.stringify(crew) }}
      onOk={send}
      onCancel={onClose}
    >
      <div className={styles.block}>
        <CrewFields crew={crew} known={[...knownOf(page), ...knownOf(base)]} faults={faults} onChange={setCrew} />
        {changes.length > 0 && (
          <>
            <p className="secondary">{t("people.consequence")}</p>
            <ul className={styles.lines}>
              {changes.map(({ name, what }) => (
                <li key={`${name} ${what}`}>
                  {name} {t(`people.what.${what}`)}
                </li>
              ))}
            </ul>
          </>
        )}
        {meanwhile ? (
          <div role="alert">
            <p className={styles.fault}>
              {t("people.meanwhile", {
                lead: meanwhile.group.lead?.name ?? "",
                members: meanwhile.group.members.map((one) => one.name).join("、"),
              })}
            </p>
            <button
              type="button"
              className={styles.linkButton}
              onClick={() => {
                setBase(meanwhile);
                setCrew(crewOf(meanwhile));
                act.reset();
              }}
            >
              {t("people.takeTheirs")}
            </button>
          </div>
        ) : (
          Object.keys(refused).length === 0 && <ProblemAlert problem={act.error} />
        )}
      </div>
    </Modal>
  );
}

/** Who loses what, by name; who comes is named by the picker already. */
function changesOf(before: Crew, now: Crew, page: GroupPage) {
  const name = (id: string) => knownOf(page).find((one) => one.id === id)?.name ?? "";
  const gone = before.members.filter((id) => !now.members.includes(id) && id !== now.lead);
  return [
    ...(before.lead && before.lead !== now.lead ? [{ name: name(before.lead), what: "lead" as const }] : []),
    ...gone.map((id) => ({ name: name(id), what: "member" as const })),
  ];
}
