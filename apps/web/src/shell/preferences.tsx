import { type ReactElement, useId, useState } from "react";
import { activateLanguage } from "../i18n/activate-language.ts";
import { isLanguage, keepLanguage, languageNames, languages } from "../i18n/language.ts";
import { useText } from "../i18n/use-text.ts";
import { chooseTheme, chosenTheme, isTheme, themes } from "../preferences/theme.ts";
import styles from "./preferences.module.css";

/** Language and theme, kept in this browser. */
export function Preferences(): ReactElement {
  return (
    <div className={styles.preferences}>
      <LanguageSwitch />
      <ThemeSwitch />
    </div>
  );
}

function LanguageSwitch(): ReactElement {
  const { t, language } = useText();
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t("shell.language")}</label>
      <select
        id={id}
        value={language}
        onChange={({ currentTarget: { value } }) => {
          if (!isLanguage(value)) return;
          keepLanguage(value);
          void activateLanguage(value);
        }}
      >
        {languages.map((code) => (
          <option key={code} value={code} lang={code}>
            {languageNames[code]}
          </option>
        ))}
      </select>
    </span>
  );
}

function ThemeSwitch(): ReactElement {
  const { t } = useText();
  const id = useId();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{t("shell.theme")}</label>
      <select
        id={id}
        value={theme}
        onChange={({ currentTarget: { value } }) => {
          if (!isTheme(value)) return;
          chooseTheme(value);
          setTheme(value);
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {t(`shell.theme.${name}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
