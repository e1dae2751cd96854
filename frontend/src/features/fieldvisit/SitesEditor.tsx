import { Button, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { VisitSite } from "@/api/visitTypes";
import { Field } from "@/ui/Field";
import { OrgPicker } from "@/ui/pickers";
import { EntryButtons } from "./ItineraryEditor";
import styles from "./visit.module.css";
import { type Faults, newKey } from "./visits";

interface Props {
  sites: VisitSite[];
  faults: Faults;
  disabled: boolean;
  onChange: (sites: VisitSite[]) => void;
}

/** The places, in the order in which they are visited. */
export function SitesEditor({ sites, faults, disabled, onChange }: Props) {
  const { t } = useTranslation("fieldvisit");
  const put = (at: number, change: Partial<VisitSite>) =>
    onChange(sites.map((site, i) => (i === at ? { ...site, ...change } : site)));
  const move = (at: number, by: -1 | 1) => {
    const next = [...sites];
    const [site] = next.splice(at, 1);
    if (site) next.splice(at + by, 0, site);
    onChange(next);
  };
  return (
    <section className={styles.block} aria-label={t("sites")}>
      <h3>{t("sites")}</h3>
      {faults["itinerary.sites"] && (
        <p className="form-field-error" role="alert">
          {faults["itinerary.sites"]}
        </p>
      )}
      {sites.map((site, i) => (
        <fieldset key={site.key} className={styles.entry} aria-label={t("siteNo", { no: i + 1 })}>
          <div className={styles.entryHead}>
            <strong>{t("siteNo", { no: i + 1 })}</strong>
            <EntryButtons
              name={site.name || t("siteNo", { no: i + 1 })}
              at={i}
              of={sites.length}
              disabled={disabled}
              onMove={(by) => move(i, by)}
              onRemove={() => onChange(sites.filter((_, j) => j !== i))}
            />
          </div>
          <div className={styles.pair}>
            <Field label={t("siteOrg")} hint={t("siteOrgHint")}>
              {(control) => (
                <OrgPicker
                  {...control}
                  disabled={disabled}
                  value={site.org}
                  known={site.org ? [{ id: site.org, name: site.name }] : []}
                  onChange={(org) => put(i, { org, name: org ? "" : site.name })}
                />
              )}
            </Field>
            {!site.org && (
              <Field label={t("siteName")} required error={faults[`itinerary.sites.${i}.name`]}>
                {(control) => (
                  <Input
                    {...control}
                    disabled={disabled}
                    value={site.name}
                    maxLength={300}
                    onChange={(event) => put(i, { name: event.target.value })}
                  />
                )}
              </Field>
            )}
            <Field label={t("city")} hint={t("cityHint")}>
              {(control) => (
                <Input
                  {...control}
                  disabled={disabled}
                  value={site.city}
                  maxLength={100}
                  onChange={(event) => put(i, { city: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("address")}>
              {(control) => (
                <Input
                  {...control}
                  disabled={disabled}
                  value={site.address}
                  maxLength={300}
                  onChange={(event) => put(i, { address: event.target.value })}
                />
              )}
            </Field>
            <Field label={t("contact")}>
              {(control) => (
                <Input
                  {...control}
                  disabled={disabled}
                  value={site.contact}
                  maxLength={300}
                  placeholder={t("contactPlaceholder")}
                  onChange={(event) => put(i, { contact: event.target.value })}
                />
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      <Button
        type="dashed"
        block
        disabled={disabled}
        onClick={() =>
          onChange([
            ...sites,
            { key: newKey(), org: null, name: "", city: sites.at(-1)?.city ?? "", address: "", contact: "" },
          ])
        }
      >
        {t("addSite")}
      </Button>
    </section>
  );
}
