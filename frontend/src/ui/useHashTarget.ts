import { useEffect } from "react";
import { useLocation } from "react-router";

/** Goes to the part of the page that the address names, once it is drawn. */
export function useHashTarget() {
  const { hash } = useLocation();
  useEffect(() => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    target?.scrollIntoView?.({ block: "center" });
    target?.focus({ preventScroll: true });
  }, [hash]);
}
