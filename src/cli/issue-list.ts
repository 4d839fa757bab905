import type { ReportIssue } from '../schema/report.ts';

const SHOWN = 20;

/** One line for each issue; of very many the first, the others are in the workspace's report. */
export function formatIssues(issues: readonly ReportIssue[]): string {
  const lines = issues.slice(0, SHOWN).map(({ file, place, message }) => {
    const where = place === undefined ? file : `${file}, ${place}`;
    return `  ${makePrintable(where)}: ${makePrintable(message)}`;
  });
  const hidden = issues.length - lines.length;
  return [
    `${issues.length} issue${issues.length === 1 ? '' : 's'}:`,
    ...lines,
    ...(hidden > 0 ? [`  … and ${hidden} more, in the workspace's report.json`] : []),
  ].join('\n');
}

/** File names and messages quote what others wrote: control characters could steer the terminal. */
export function makePrintable(text: string): string {
  return text.replace(/\p{C}/gu, '\u{FFFD}');
}
