import { useRouter } from "@tanstack/react-router";
import type { ComponentProps, MouseEvent, ReactElement } from "react";

export type AppLinkProps = Omit<ComponentProps<"a">, "href"> & { readonly href: string };

function isPlainClick(event: MouseEvent<HTMLAnchorElement>): boolean {
  const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return event.button === 0 && !modified && !event.defaultPrevented;
}

/** A link by address. Our own addresses open without loading the document again; a real `<a>` in every other way. */
export function AppLink({ href, onClick, target, ...rest }: AppLinkProps): ReactElement {
  const router = useRouter({ warn: false });
  const isOurs = /^[/?#](?!\/)/.test(href) && target === undefined;
  return (
    <a
      {...rest}
      href={href}
      target={target}
      onClick={(event) => {
        onClick?.(event);
        if (!isOurs || !isPlainClick(event)) return;
        event.preventDefault();
        router.history.push(resolveHere(href));
      }}
    />
  );
}

/** "#lines" and "?page=2" belong to the present address; history wants the whole of it. */
function resolveHere(href: string): string {
  const { pathname, search, hash } = new URL(href, window.location.href);
  return pathname + search + hash;
}
