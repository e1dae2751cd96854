import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "@/api/problem";
import type { Extension, ReplanView } from "@/api/replanTypes";
import type { Day } from "@/api/types";
import { DecisionPanel } from "@/ui/DecisionPanel";
import { DueDay } from "@/ui/DueDay";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { TaskFrame } from "@/ui/TaskFrame";
import type { TaskFormProps } from "@/ui/taskForm";
import { formatDay, formatInstant } from "@/ui/time";
import { useDebounced } from "@/ui/useDebounced";
import { Changed, changedIn } from "./Changed";
import { extensionQuery, useDeciding } from "./extension";
import { Foreseen } from "./Foreseen";
import { Requests } from "./Requests";
import { previewQuery } from "./replan";
import styles from "./replan.module.css";
import { Standing } from "./Standing";

/** The leader in charge grants more time, grants another day, or says why not; beside it what it moves. */
export function DecideExtensionForm(props: TaskFormProps) {
  const { t } = useTranslation("replan");
  const id = props.task.row.refs.extensionId ?? "";
  const query = useQuery(extensionQuery(id));
  const asked = query.data?.extensions.find((one) => one.id === id);
  const [day, setDay] = useState<Day | null>(null);
  return (
    <TaskFrame
      query={query}
      wide="context"
      mine={() => asked?.actions.includes("decide") ?? false}
      notYours={() => t("extension.notYours")}
      contextLabel={t("effect")}
      form={(view) => asked && <Deciding {...props} view={view} asked={asked} day={day ?? asked.day} onDay={setDay} />}
      context={(view) => asked && <Context view={view} asked={asked} day={day ?? asked.day} />}
    />
  );
}

interface DecidingProps extends TaskFormProps {
  view: ReplanView;
  asked: Extension;
  day: Day;
  onDay: (day: Day | null) => void;
}

function Deciding({ view: read, asked, day, onDay, draft, locked, onSent }: DecidingProps) {
  const { t } = useTranslation("replan");
  const [view, see] = useState(read);
  const decide = useDeciding(asked.id);
  const changed = changedIn(decide.error);
  const problem = decide.error ? asProblem(decide.error) : null;
  return (
    <div className={styles.form}>
      <Standing view={view} />
      <p className={styles.asked}>
        <span>{t("extension.asks", { name: asked.askedBy.name, day: formatDay(asked.day) })}</span>
        <span>{asked.reason}</span>
        <span className="secondary">{formatInstant(asked.askedAt)}</span>
      </p>
      <DueDay
        label={t("extension.grantUntil")}
        terms={[]}
        value={day}
        error={problem?.errorOf("wish.day")}
        disabled={locked}
        onChange={onDay}
      />
      {changed && (
        <Changed
          view={changed}
          onTake={() => {
            see(changed);
            decide.reset();
          }}
        />
      )}
      <DecisionPanel
        verdicts={[
          {
            outcome: "GRANTED",
            verb: t("extension.grant"),
            confirm: t("extension.grant"),
            consequence: t("extension.grantConsequence", { day: formatDay(day) }),
          },
          {
            outcome: "REFUSED",
            verb: t("extension.refuse"),
            confirm: t("extension.refuse"),
            danger: true,
            consequence: t("extension.refuseConsequence", { day: formatDay(view.row.dueAt) }),
            reason: {
              label: t("extension.refuseReason"),
              hint: t("extension.refuseHint"),
              missing: t("extension.refuseMissing"),
            },
          },
        ]}
        draft={draft}
        locked={locked}
        pending={decide.isPending}
        problem={changed ? null : decide.error}
        onDecide={({ outcome, reason }) =>
          decide.mutate(
            { outcome, day: outcome === "GRANTED" ? day : null, reason, seenDue: view.row.dueAt },
            { onSuccess: () => onSent() },
          )
        }
      />
    </div>
  );
}

function Context({ view, asked, day }: { view: ReplanView; asked: Extension; day: Day }) {
  const { t } = useTranslation("replan");
  const wished = useDebounced(day);
  const preview = useQuery(previewQuery(view.row.id, view.row.dueAt, { kind: "DAY", day: wished }));
  const before = view.extensions.filter((one) => one.id !== asked.id);
  return (
    <>
      {preview.error ? <ProblemAlert problem={preview.error} /> : preview.data && <Foreseen preview={preview.data} />}
      {before.length > 0 && (
        <section aria-label={t("extension.before")}>
          <h4>{t("extension.before")}</h4>
          <Requests extensions={before} />
        </section>
      )}
    </>
  );
}
