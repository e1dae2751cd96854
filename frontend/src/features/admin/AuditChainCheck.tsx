import { useQuery } from "@tanstack/react-query";
import { Alert, Button } from "antd";
import { useTranslation } from "react-i18next";
import type { AuditChain } from "@/api/adminTypes";
import { api } from "@/api/client";
import { keys } from "@/api/keys";
import { ProblemAlert } from "@/ui/ProblemAlert";

/** Asks whether anything in the list was changed after it had been written, and says where it first was. */
export function AuditChainCheck() {
  const { t } = useTranslation("admin");
  const chain = useQuery({
    queryKey: keys.adminOf("audit-chain"),
    queryFn: ({ signal }) => api.get<AuditChain>("/admin/audit/chain", signal),
    enabled: false,
    gcTime: 0,
  });
  const broken = chain.data?.firstBreak;
  return (
    <>
      <Button onClick={() => chain.refetch()} loading={chain.isFetching}>
        {t("audit.check")}
      </Button>
      <div role="status" className="audit-chain">
        <ProblemAlert problem={chain.error} />
        {chain.data && !broken && (
          <Alert
            type="success"
            showIcon
            title={t("audit.whole", { count: chain.data.sealed })}
            description={<span className="mono">{chain.data.head}</span>}
          />
        )}
        {broken && (
          <Alert
            type="error"
            showIcon
            title={t("audit.broken", { no: broken.no })}
            description={t(`audit.why.${broken.why}`, { entry: broken.entry })}
          />
        )}
      </div>
    </>
  );
}
