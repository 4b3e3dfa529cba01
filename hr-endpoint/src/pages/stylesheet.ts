import { createHash } from 'node:crypto';

/** The look of the HR page: the extension's tokens, two themes, no script. */
export const stylesheet = `
:root { color-scheme: light dark; --paper: #fbfaf6; --card: #fff; --ink: #1b2330; --muted: #5d6675; --line: #e6e3da; --field: #8d8a80;
  --accent: #0b6e54; --on-accent: #fff; --accent-soft: #dcf0e8; --focus: #1d5fd1; --shadow: 0 1px 2px #1b233014, 0 4px 16px #1b23300d; }
@media (prefers-color-scheme: dark) { :root { --paper: #14181e; --card: #1c222b; --ink: #eceef1; --muted: #a3adbb; --line: #2c3440; --field: #77808d;
  --accent: #5cc8a4; --on-accent: #10241d; --accent-soft: #173a31; --focus: #8ab4ff; --shadow: none; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1240px; padding: 20px 24px 40px; background: var(--paper); color: var(--ink); font: 15px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
.brand { display: flex; align-items: center; gap: 8px; font-weight: 650; letter-spacing: -.01em; }
.brand svg { width: 22px; height: 22px; } .brand path:first-child { fill: var(--accent); } .brand path:last-child { stroke: var(--paper); }
header nav { margin: 0 0 0 auto; gap: 4px; } header nav a { padding: 6px 12px; border-radius: 10px; color: var(--ink); font-weight: 600; text-decoration: none; }
header nav a[aria-current] { background: var(--accent-soft); color: var(--accent); }
h1 { margin: 20px 0 4px; font-size: 28px; line-height: 1.15; letter-spacing: -.02em; font-weight: 680; }
h2 { margin: 0 0 8px; font-size: 15px; font-weight: 650; }
p { margin: 0; } .muted, dd { color: var(--muted); } .small { font-size: 13px; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 14px; box-shadow: var(--shadow); }
form { display: flex; flex-wrap: wrap; align-items: end; gap: 12px; margin: 20px 0; }
label { display: grid; gap: 4px; font-size: 13px; color: var(--muted); }
input, select, button, .button { min-height: 40px; border: 1px solid var(--field); border-radius: 10px; padding: 8px 12px; background: var(--card); color: var(--ink); font: inherit; }
input, select { width: 260px; }
button { border-color: var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; padding-inline: 18px; }
.button { display: inline-block; border-color: var(--line); color: var(--ink); font-weight: 600; text-decoration: none; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
caption { padding: 14px 16px 10px; text-align: start; font-size: 13px; color: var(--muted); }
th, td { padding: 12px 16px; text-align: start; vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { padding-block: 8px; font-size: 13px; font-weight: 600; color: var(--muted); white-space: nowrap; }
tbody th { min-width: 150px; font-weight: 620; } td:nth-child(2) { min-width: 220px; } td:nth-child(3) { min-width: 200px; }
td:nth-child(4) { min-width: 150px; } time, td:nth-child(5) > .muted { white-space: nowrap; }
.sub { display: block; margin-top: 2px; font-size: 13px; font-weight: 400; color: var(--muted); }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: 6px; } ol { margin: 0; padding-inline-start: 20px; display: grid; gap: 12px; }
.level { display: inline-block; border-radius: 999px; padding: 0 9px; background: var(--accent-soft); color: var(--accent); font-size: 13px; font-weight: 600; white-space: nowrap; }
nav { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin-top: 16px; }
.guide { margin-top: 28px; max-width: 760px; } dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 0 0 8px; font-size: 13px; } dt { font-weight: 600; } dd { margin: 0; }
.empty { padding: 28px; max-width: 760px; margin-top: 20px; } .empty .muted { margin-bottom: 16px; }
code { font: 13px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1px 6px; overflow-wrap: anywhere; }
@media (max-width: 560px) { body { padding: 16px 16px 32px; } input, select, label { width: 100%; } dl { grid-template-columns: 1fr; } dd { margin-bottom: 8px; } }
`;

/** What the content security policy lets through: this sheet and no other. */
export const stylesheetHash = `sha256-${createHash('sha256').update(stylesheet).digest('base64')}`;
