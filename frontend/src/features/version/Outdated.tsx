import { App, Button, Checkbox, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import type { MigrationAnswer, OutdatedInstance } from "@/api/versionTypes";
import { type Column, DataTable } from "@/ui/DataTable";
import { ExportButton } from "@/ui/ExportButton";
import { ProblemAlert } from "@/ui/ProblemAlert";
import { Answer, EmptyState, MoreButton } from "@/ui/states";
import { formatInstant } from "@/ui/time";
import { usePages } from "@/ui/usePages";
import { useParam } from "@/ui/useParam";
import { Proposal } from "./Proposal";
import { outdatedKey, useMigrate, useModels, useRefreshWhile } from "./useVersions";

/** The instances of one process that are not on its newest version, and the move of those that can. */
export function Component() {
  const { t } = useTranslation(["version", "admin"]);
  const { message } = App.useApp();
  const { processId = "" } = useParams();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<OutdatedInstance | null>(null);
  const [version, setVersion] = useParam("version");
  const [sort] = useParam("sort");
  const outdated = usePages<OutdatedInstance>(outdatedKey(processId), `/admin/versions/${processId}/outdated`, {
    version,
    sort,
  });
  const migrate = useMigrate();
  // the engine has moved one before the list knows: until then it is still on its way
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const rows = (outdated.data ?? []).map((row) => (asked.has(row.key) ? onItsWay(row) : row));
  useRefreshWhile(
    rows.some((row) => row.asked === "WAITING"),
    processId,
  );
  const models = useModels();
  const model = models.data?.find((one) => one.processId === processId);
  const movable = rows.filter((row) => row.can && chosen.has(row.key));
  const answered = ({ asked: taken, refused }: MigrationAnswer) => {
    setAsked((before) => new Set([...before, ...taken]));
    setChosen(new Set());
    setShown(null);
    if (refused[0]) void message.warning(t("notMoved", { count: refused.length, reason: refused[0].message }));
    else void message.success(t("moved"));
  };
  const move = (some: OutdatedInstance[]) =>
    some[0] && migrate.mutate({ keys: some.map((row) => row.key), to: some[0].newest }, { onSuccess: answered });
  const choose = (key: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, key] : [...before].filter((one) => one !== key)));

  const columns: Column<OutdatedInstance>[] = [
    {
      key: "select",
      title: t("select"),
      width: 64,
      render: (row) => (
        <Checkbox
          disabled={!row.can}
          checked={row.can && chosen.has(row.key)}
          onChange={(event) => choose(row.key, event.target.checked)}
          aria-label={`${t("select")} ${row.key}`}
        />
      ),
    },
    {
      key: "instance",
      title: t("study"),
      sortBy: "study",
      render: (row) => (
        <>
          <span className="mono">{row.studyId?.slice(-8) ?? t("noStudy")}</span>
          <div className="secondary mono nowrap">{row.key}</div>
        </>
      ),
    },
    {
      key: "version",
      title: t("version"),
      sortBy: "version",
      render: (row) => <span className="nowrap">{t("fromTo", { from: row.version, to: row.newest })}</span>,
    },
    { key: "since", title: t("since"), sortBy: "since", render: (row) => formatInstant(row.startedAt) },
    {
      key: "where",
      title: t("where"),
      render: (row) => row.places.map((place) => place.name).join(t("listSeparator")),
    },
    { key: "result", title: t("result"), render: (row) => <Result row={row} /> },
    {
      key: "acts",
      title: t("admin:acts"),
      render: (row) => (
        <Button size="small" type={row.can ? "primary" : "default"} onClick={() => setShown(row)}>
          {t(row.can ? "look" : "why")}
        </Button>
      ),
    },
  ];
  return (
    <>
      <div className="tools">
        <Link to="/admin/versions">← {t("back")}</Link>
        <strong>{model?.name}</strong> <span className="mono secondary">{processId}</span>
        <Select
          style={{ width: 180 }}
          allowClear
          aria-label={t("version")}
          placeholder={t("version")}
          value={version || undefined}
          onChange={(next) => setVersion(next)}
          options={(model?.versions ?? [])
            .filter((one) => one.version < (model?.newest ?? 0))
            .map((one) => ({ value: String(one.version), label: t("v", { version: one.version }) }))}
        />
        <span className="tools-gap" />
        <ExportButton path={`/admin/versions/${processId}/outdated`} filter={{ version, sort }} />
        {movable.length > 1 && (
          <Button type="primary" loading={migrate.isPending} onClick={() => setShown(movable[0] ?? null)}>
            {t("moveAll", { count: movable.length })}
          </Button>
        )}
      </div>
      <ProblemAlert problem={migrate.error} />
      <Answer query={outdated}>
        {() => (
          <DataTable
            caption={t("admin:section.versions")}
            columns={columns}
            rows={rows}
            rowKey={(row) => row.key}
            ownSort="since"
            empty={<EmptyState text={t("noneOutdated")} />}
          />
        )}
      </Answer>
      {outdated.hasNextPage && (
        <MoreButton onClick={() => outdated.fetchNextPage()} loading={outdated.isFetchingNextPage} />
      )}
      {shown && (
        <Proposal
          one={shown}
          others={movable.length > 1 && chosen.has(shown.key) ? movable.length - 1 : 0}
          busy={migrate.isPending}
          onMove={() => move(movable.length > 1 && chosen.has(shown.key) ? movable : [shown])}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}

const onItsWay = (row: OutdatedInstance): OutdatedInstance =>
  row.asked === "REFUSED" ? row : { ...row, can: false, asked: "WAITING" };

function Result({ row }: { row: OutdatedInstance }) {
  const { t } = useTranslation("version");
  if (row.asked === "WAITING") return <span className="warn">{t("waiting")}</span>;
  if (row.asked === "REFUSED") {
    return (
      <>
        <span className="off">✕ {t("refused")}</span>
        <div className="secondary" lang="en">
          {row.refusal}
        </div>
        <Link to="/admin/commands">{t("refusedHint")}</Link>
      </>
    );
  }
  return row.can ? (
    <span className="ok">● {t("can")}</span>
  ) : (
    <>
      <span className="off">✕ {t("cannot")}</span>
      {row.reasons.map((reason) => (
        <div key={reason.code + reason.element} className="secondary">
          {reason.message}
        </div>
      ))}
    </>
  );
}
