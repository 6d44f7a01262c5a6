export const signIn = {
  "signIn.title": "Sign in",
  "signIn.lead": "Aid commitments, from proposal to the recipient’s signature.",
  "signIn.email": "E-mail",
  "signIn.password": "Password",
  "signIn.password.show": "Show password",
  "signIn.submit": "Sign in",
  "signIn.submitting": "Signing in…",
  "signIn.email.missing": "Enter your e-mail address",
  "signIn.email.malformed": "Enter an e-mail address like name@example.org",
  "signIn.password.missing": "Enter your password",
  "signIn.refused": "E-mail or password is not right",
  "signIn.throttled":
    "Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.",
  "signIn.throttled.later": "Too many attempts. Try again in a few minutes.",
  "signIn.unreachable":
    "The server does not answer. Your password was not sent anywhere else; try again.",
} as const;
