import { openWorkbench, type Workbench } from '../host/workbench.js';
import { inFolder } from './folder.js';

/** Walks through a journey in a window of its own; what the window showed when it failed is kept as a picture. */
export async function journey(name: string, files: Readonly<Record<string, string>>, file: string | undefined, walk: (workbench: Workbench) => Promise<void>): Promise<void> {
  await inFolder(files, async (folder) => {
    const workbench = await openWorkbench({ folder, ...(file && { file }), extension: 'development', viewport: { width: 1440, height: 900 } });
    try {
      await walk(workbench);
    } catch (error) {
      await workbench.screenshot(`${name}-failed`);
      throw error;
    } finally {
      await workbench.close();
    }
  });
}
