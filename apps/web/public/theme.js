// Before the first paint, so a chosen dark theme never flashes white. A file of its own: the content policy allows no inline script.
try {
  const theme = localStorage.getItem("tiltas.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's theme then applies.
}
