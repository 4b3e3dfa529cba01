import { execFile } from 'node:child_process';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Copies the shipped build, so that one made meanwhile does not change what is measured. Returns the copy's folder. */
export async function copySkillmark(workspace: string): Promise<string> {
  const folder = join(workspace, 'skillmark');
  await cp(join(root, '.output', 'chrome-mv3'), folder, { recursive: true });
  return folder;
}

/** The least that an extension can do in a page: one statement, without any framework. Returns its folder. */
export async function writeRawExtension(workspace: string, host: string): Promise<string> {
  const folder = join(workspace, 'raw');
  const script = { matches: [`http://${host}/*`], js: ['content.js'], all_frames: true, run_at: 'document_start' };
  const manifest = {
    manifest_version: 3,
    name: 'Raw content script',
    version: '1.0.0',
    // There so that the browser driver sees that the extension has started.
    background: { service_worker: 'background.js' },
    content_scripts: [script],
  };
  await mkdir(folder);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), '(() => {\n  globalThis.rawContentScript = true;\n})();\n');
  await writeFile(join(folder, 'background.js'), '');
  return folder;
}

/** An empty content script on the ground that Skillmark stands on: this WXT, this polyfill module. Returns its build. */
export async function buildEmptyWxt(workspace: string): Promise<string> {
  const folder = join(workspace, 'empty-wxt');
  await cp(fileURLToPath(new URL('empty-wxt', import.meta.url)), folder, { recursive: true });
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const wxt = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', folder, '--level', 'error']);
  return join(folder, '.output', 'chrome-mv3');
}
