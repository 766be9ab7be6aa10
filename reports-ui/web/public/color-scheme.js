// Sets the colour scheme before the first paint. A file of its own, since the content security policy allows no inline script.
try {
  const kept = localStorage.getItem('mantine-color-scheme-value');
  const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
} catch {
  // storage is blocked: the page starts light and follows the system once it runs
}
