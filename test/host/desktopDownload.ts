import { downloadAndUnzipVSCode, ProgressReportStage, type ProgressReport, type ProgressReporter } from '@vscode/test-electron';

export interface Desktop {
  executable: string;
  version: string;
}

const requestTimeout = 8_000;
const silenceAllowed = 10_000; // longer, so that @vscode/test-electron can still find an earlier download when the server is silent
const lineEvery = 5_000;

/**
 * Desktop VS Code (`stable` or a version), downloaded into `.vscode-test/` by @vscode/test-electron unless it is there.
 * Throws as soon as it is clear that it cannot be had: on a refusal, or when no download has begun after some seconds.
 */
export async function downloadDesktop(wanted: string): Promise<Desktop> {
  let version = wanted;
  return new Promise((resolve, reject) => {
    let begun = false;
    const silence = setTimeout(() => begun || reject(new Error('no answer from the download server')), silenceAllowed);
    const reporter = progressLines((report) => {
      if (report.stage === ProgressReportStage.ResolvedVersion) version = report.version;
      if (report.stage === ProgressReportStage.Downloading) begun = true;
      if (report.stage === ProgressReportStage.Retrying && !begun) reject(report.error);
    });
    downloadAndUnzipVSCode({ version: wanted, timeout: requestTimeout, reporter })
      .then((executable) => resolve({ executable, version }), (error: unknown) => reject(error instanceof Error ? error : new Error(String(error))))
      .finally(() => clearTimeout(silence));
  });
}

/** Prints a line when the download begins and every few seconds while it lasts. */
function progressLines(heard: (report: ProgressReport) => void): ProgressReporter {
  let printed = 0;
  return {
    report: (report) => {
      heard(report);
      if (report.stage !== ProgressReportStage.Downloading || Date.now() - printed < lineEvery) return;
      printed = Date.now();
      const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
      console.log(`Downloading VS Code ... ${megabytes(report.bytesSoFar)} of ${megabytes(report.totalBytes)} MB`);
    },
    error: () => undefined, // it is also thrown
  };
}
