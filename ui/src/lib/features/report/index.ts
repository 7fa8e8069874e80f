/** The outcome report: drafted from notes and records, written on by hand, sentence by sentence. */
export { Report, provideReport, useReport } from './report.svelte';
export { default as ReportScreen } from './ReportScreen.svelte';
