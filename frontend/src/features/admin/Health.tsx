import { Button } from "antd";
import { useTranslation } from "react-i18next";
import type { HealthView } from "@/api/adminTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { Answer } from "@/ui/states";
import { useHealth } from "./useAdmin";

type Part = HealthView["parts"][number];

function State({ up }: { up: boolean }) {
  const { t } = useTranslation("admin");
  return (
    <span className={up ? "ok" : "warn"}>
      <span aria-hidden="true">{up ? "●" : "▲"}</span> {t(up ? "health.up" : "health.degraded")}
    </span>
  );
}

/** What is wrong in words, and beneath it what a part itself said, for whoever repairs it. */
function Reason({ part }: { part: Part }) {
  const { t } = useTranslation("admin");
  if (!part.code) return null;
  const own = part.count === null && part.code !== "broker-silent" && part.code !== "database-silent";
  return (
    <>
      {t(`health.reasons.${part.code}`, { count: part.count ?? 0, defaultValue: part.reason ?? part.code })}
      {own && part.reason && (
        <div className="secondary mono" lang="en">
          {part.reason}
        </div>
      )}
    </>
  );
}

/** Does what is saved reach the process, and does it come back? Each part with the reason when it does not. */
export function Component() {
  const { t } = useTranslation(["admin", "common"]);
  const health = useHealth();
  const columns: Column<Part>[] = [
    {
      key: "name",
      title: t("health.part"),
      render: (part) => t(`health.parts.${part.name}`, { defaultValue: part.name }),
    },
    { key: "state", title: t("state"), render: (part) => <State up={part.status === "UP"} /> },
    { key: "reason", title: t("why"), render: (part) => <Reason part={part} /> },
  ];
  return (
    <Answer query={health}>
      {(view) => (
        <>
          <div className="tools">
            <State up={view.status === "UP"} />
            <span>{t(view.status === "UP" ? "health.allUp" : "health.someDegraded")}</span>
            <span className="tools-gap" />
            <Button onClick={() => void health.refetch()} loading={health.isFetching}>
              {t("health.again")}
            </Button>
          </div>
          <DataTable caption={t("section.health")} columns={columns} rows={view.parts} rowKey={(part) => part.name} />
        </>
      )}
    </Answer>
  );
}
