import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Id, RecommendationRegister } from "@/api/types";
import styles from "./recommendation.module.css";
import { StandTag } from "./Statistics";

type Row = RecommendationRegister["rows"][number];

/** The recommendations as their documents order them: what hangs below what, numbered. */
export function RegisterTree({ register }: { register: RecommendationRegister }) {
  const { t } = useTranslation("recommendation");
  const shown = new Set(register.rows.map((row) => row.id));
  const below = new Map<Id | null, Row[]>();
  for (const row of register.rows) {
    const parent = row.parentId && shown.has(row.parentId) ? row.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), row]);
  }
  return (
    <div className={styles.stack}>
      {register.sources.map((source) => {
        const roots = (below.get(null) ?? []).filter((row) => row.sourceId === source.id);
        if (roots.length === 0) return null;
        return (
          <section key={source.id} aria-label={source.title}>
            <h3 className={styles.heading}>
              {source.title}
              <span className="secondary"> {t(`sourceKind.${source.kind}`)}</span>
            </h3>
            <Branch rows={roots} below={below} register={register} />
          </section>
        );
      })}
    </div>
  );
}

interface BranchProps {
  rows: Row[];
  below: Map<Id | null, Row[]>;
  register: RecommendationRegister;
}

function Branch({ rows, below, register }: BranchProps) {
  return (
    <ul className={styles.branch}>
      {rows.map((row) => {
        const children = below.get(row.id) ?? [];
        return (
          <li key={row.id}>
            <div className={styles.leaf}>
              <Link to={`/recommendations/${row.id}`} className={styles.clamp}>
                <span className={styles.number}>{row.number}</span>
                {row.text}
              </Link>
              <span className={styles.stand}>
                {row.lead && <span className="secondary">{row.lead.name}</span>}
                <StandTag row={row} classes={register.classes} />
              </span>
            </div>
            {children.length > 0 && <Branch rows={children} below={below} register={register} />}
          </li>
        );
      })}
    </ul>
  );
}
