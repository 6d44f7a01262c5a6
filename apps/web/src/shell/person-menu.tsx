import { useRouter } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useState } from "react";
import { mayReadWholeLedger, type Person } from "../auth/person.ts";
import { forgetPerson } from "../auth/session.ts";
import { signOut } from "../auth/sign-in.ts";
import { useText } from "../i18n/use-text.ts";
import { AppLink } from "../kit/app-link.tsx";
import { Button } from "../kit/button.tsx";
import { Notice } from "../kit/notice.tsx";
import styles from "./person-menu.module.css";
import { Preferences } from "./preferences.tsx";

/** Who is signed in, with which roles, and the way out. A native popover: Escape closes it and the focus returns. */
export function PersonMenu({ person }: { readonly person: Person }): ReactElement {
  const { t } = useText();
  return (
    <div className={styles.person}>
      <button
        type="button"
        className={styles.button}
        popoverTarget="person-menu"
        aria-label={t("shell.person.menu", { name: person.name })}
      >
        <span className={styles.name}>{person.name}</span>
        <span aria-hidden="true">▾</span>
      </button>
      <div className={styles.menu} id="person-menu" popover="auto">
        <div>
          <p className={styles.menuName}>{person.name}</p>
          <p className={styles.email}>{person.email}</p>
        </div>
        <Roles roles={person.roles} />
        <MenuLink href="/delegations">{t("delegations.title")}</MenuLink>
        {mayReadWholeLedger(person) && <MenuLink href="/people">{t("people.title")}</MenuLink>}
        <div className={styles.narrowPreferences}>
          <Preferences />
        </div>
        <SignOut />
      </div>
    </div>
  );
}

interface MenuLinkProps {
  readonly href: string;
  readonly children: ReactNode;
}

/** A way out of the menu, which closes behind it. */
function MenuLink({ href, children }: MenuLinkProps): ReactElement {
  return (
    <AppLink
      href={href}
      onClick={(event) => event.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover()}
    >
      {children}
    </AppLink>
  );
}

function Roles({ roles }: Pick<Person, "roles">): ReactElement {
  const { t } = useText();
  if (roles.length === 0) return <p className={styles.email}>{t("shell.person.noRole")}</p>;
  return (
    <div>
      <p className={styles.rolesTitle}>{t("shell.person.roles", { count: roles.length })}</p>
      <ul className={styles.roles}>
        {roles.map((role) => (
          <li key={role}>{t(`role.${role}`)}</li>
        ))}
      </ul>
    </div>
  );
}

function SignOut(): ReactElement {
  const { t } = useText();
  const router = useRouter();
  const [failed, setFailed] = useState(false);
  const leave = async (): Promise<void> => {
    const isOut = await signOut();
    setFailed(!isOut);
    if (!isOut) return;
    await forgetPerson();
    await router.navigate({ to: "/sign-in" });
    await router.invalidate();
  };
  return (
    <>
      {failed && <Notice look="problem">{t("shell.signOut.failed")}</Notice>}
      <Button onClick={() => void leave()}>{t("shell.signOut")}</Button>
    </>
  );
}
