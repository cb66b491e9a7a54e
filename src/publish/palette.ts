/** The colours and type of everything that people see, chosen for WCAG AA (at least 4.5:1 for text) in light and dark. */
export const PALETTE_CSS = `:root {
  color-scheme: light dark;
  --ground: #fbf8f1;
  --sheet: #f3eee2;
  --ink: #211d18;
  --soft: #5f574b;
  --line: #dcd4c4;
  --accent: #0b5563;
  --bad: #a3271c;
  --serif: "Iowan Old Style", "Charter", "Source Serif 4", "Noto Serif", Georgia, "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #14181a;
    --sheet: #1c2224;
    --ink: #ebe6dc;
    --soft: #b0a99c;
    --line: #343b3d;
    --accent: #7fcad2;
    --bad: #ff9a8d;
  }
}
`
