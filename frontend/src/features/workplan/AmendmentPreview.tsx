import { Alert, Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { AmendmentChange, AmendmentTurn, AmendmentView } from "@/api/workplanTypes";
import { formatDay } from "@/ui/time";
import styles from "./amendment.module.css";

const AREAS = ["GROUP", "ITEM", "STEP", "TEXT"] as const;
const TONES: Partial<Record<AmendmentChange["act"], string>> = {
  ADDED: styles.added,
  REMOVED: styles.removed,
  REFUSED: styles.removed,
};

/** What an amendment does, thing by thing, and whom it concerns: before the decision, and as it was carried out. */
export function AmendmentPreview({ view }: { view: AmendmentView }) {
  const { t } = useTranslation("amendment");
  const { changes, told } = view.outcome;
  const refused = changes.filter((change) => change.act === "REFUSED").length;
  if (changes.length === 0) return <p className="secondary">{t("nothing")}</p>;
  return (
    <div className={styles.preview}>
      <p className={styles.count}>{t("count", { count: changes.length })}</p>
      {refused > 0 && <Alert type="error" showIcon title={t("refusedCount", { count: refused })} />}
      {AREAS.map((area) => (
        <Area key={area} area={area} changes={changes.filter((change) => change.area === area)} />
      ))}
      <section aria-label={t("told")}>
        <h4>{t("told")}</h4>
        {told.length === 0 ? (
          <p className="secondary">{t("toldNone")}</p>
        ) : (
          <ul className={styles.told}>
            {told.map((one) => (
              <li key={one.name}>
                <strong>{one.name}</strong>{" "}
                <span className="secondary">{one.about.join(t("workplan:listSeparator"))}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Area({ area, changes }: { area: AmendmentChange["area"]; changes: AmendmentChange[] }) {
  const { t } = useTranslation("amendment");
  if (changes.length === 0) return null;
  const heading = `amendment-${area}`;
  return (
    <section>
      <h4 id={heading}>{t(`area.${area}`)}</h4>
      <table className={styles.changes} aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{t("col.act")}</th>
            <th scope="col">{t("col.what")}</th>
            <th scope="col">{t("col.turns")}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.key} data-act={change.act}>
              <td data-label={t("col.act")}>
                <Tag className={TONES[change.act]}>{actWords(change, t)}</Tag>
              </td>
              <td data-label={t("col.what")}>{change.title}</td>
              <td data-label={t("col.turns")}>
                {change.why && (
                  <p className={change.act === "REFUSED" ? styles.refused : undefined}>{t(`why.${change.why}`)}</p>
                )}
                {change.act !== "STAYS" && <Turns turns={change.turns} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function actWords({ area, act }: AmendmentChange, t: (key: string) => string): string {
  return act === "STAYS" || act === "REFUSED" ? t(`act.${act}`) : t(`act.${area}.${act}`);
}

/** From and to, told apart by line and words, not by colour alone. What stays the same is told once. */
function Turns({ turns }: { turns: AmendmentTurn[] }) {
  const { t } = useTranslation("amendment");
  const words = (field: AmendmentTurn["field"], value: string) =>
    field === "DUE" ? formatDay(value) : field === "STAGE" ? t(`workplan:stage.${value}`) : value;
  return (
    <dl className={styles.turns}>
      {turns.map(({ field, from, to }) => (
        <div key={field}>
          <dt>{t(`field.${field}`)}</dt>
          <dd className="diff-text">
            {from !== null && from !== to && <del title={t("from")}>{words(field, from)}</del>}
            {from !== null && from !== to && to !== null && <span aria-hidden="true"> → </span>}
            {to !== null && (from === to ? words(field, to) : <ins title={t("to")}>{words(field, to)}</ins>)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
