import type { Translation } from "../message-id.ts";

export const signIn: Translation = {
  "signIn.title": "Вхід",
  "signIn.lead": "Зобов’язання допомоги: від пропозиції до підпису отримувача.",
  "signIn.email": "Ел. пошта",
  "signIn.password": "Пароль",
  "signIn.password.show": "Показати пароль",
  "signIn.submit": "Увійти",
  "signIn.submitting": "Вхід…",
  "signIn.email.missing": "Введіть адресу ел. пошти",
  "signIn.email.malformed": "Введіть адресу на зразок name@example.org",
  "signIn.password.missing": "Введіть пароль",
  "signIn.refused": "Неправильна ел. пошта або пароль",
  "signIn.throttled":
    "Забагато спроб. Спробуйте знову через {seconds, plural, one {# секунду} few {# секунди} many {# секунд} other {# секунди}}.",
  "signIn.throttled.later": "Забагато спроб. Спробуйте знову за кілька хвилин.",
  "signIn.unreachable":
    "Сервер не відповідає. Ваш пароль нікуди більше не надіслано; спробуйте ще раз.",
};
