import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { OutlineChangeView } from "@/api/topicTypes";
import { LoadingState } from "@/ui/states";
import { Rulings } from "./Rulings";
import styles from "./topic.module.css";

const OutlineComparison = lazy(() => import("./OutlineComparison"));

interface Props {
  change: OutlineChangeView;
  /** Beside the form in which the reason is being written. */
  writing?: boolean;
}

/** What a ruling on a changed outline rests on: why, what hangs on the questions that it drops, and word by word what differs. */
export function ChangeContext({ change, writing = false }: Props) {
  const { t } = useTranslation("topic");
  return (
    <div className={styles.changeContext}>
      {!writing && (
        <section aria-label={t("change.reason")}>
          <h3>{t("change.reason")}</h3>
          <p className={styles.text}>{change.reason}</p>
        </section>
      )}
      <Dropped change={change} />
      <section aria-label={t("change.compare", { no: change.baseNo })}>
        <h3>{t("change.compare", { no: change.baseNo })}</h3>
        <Suspense fallback={<LoadingState rows={4} />}>
          <OutlineComparison before={change.base} after={change.content} people={change.people} />
        </Suspense>
      </section>
      {change.rulings.length > 0 && (
        <section>
          <h3>{t("rulings")}</h3>
          <Rulings rulings={change.rulings} />
        </section>
      )}
    </div>
  );
}

function Dropped({ change }: { change: OutlineChangeView }) {
  const { t } = useTranslation("topic");
  if (change.dropped.length === 0) return <p className="secondary">{t("change.droppedNone")}</p>;
  return (
    <section aria-label={t("change.droppedPoints")}>
      <h3>{t("change.droppedPoints")}</h3>
      <p className="secondary">{t("change.droppedExplain")}</p>
      <ul className={styles.droppedPoints}>
        {change.dropped.map(({ point, uses }) => (
          <li key={point.id}>
            <del>
              {point.number} {point.text}
            </del>
            {uses.length === 0 && <p className="secondary">{t("change.unused")}</p>}
            {uses.map((use) => (
              <p key={use.id} className={styles.text}>
                <Link to={use.link}>{t(`change.use.${use.kind}`, { where: use.where })}</Link> {use.text}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
