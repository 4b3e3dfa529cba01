// Runs before anything is installed, on whatever Node ≥ 20 is there: plain JavaScript, nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findPostgres } from './find-programs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What can be asked for, how to see if it is there, and what Debian and Ubuntu call it. */
const programs = {
  chromium: { find: () => findBrowser('chromium'), packages: ['chromium'], name: 'Chromium, Chrome or Edge' },
  firefox: { find: () => findBrowser('firefox'), packages: ['firefox-esr'], name: 'Firefox 140 or newer' },
  postgresql: { find: findPostgres, packages: ['postgresql'], name: 'PostgreSQL 15 or newer' },
};

/** @param {string} message */
function stop(message) {
  console.error(`\n${message}\n`);
  process.exit(1);
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return error === undefined && status === 0;
}

/** npm packages: installed once for each state of the lock file. */
function installPackages() {
  const mark = join(root, 'node_modules', '.skillmark-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing npm packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop(
      'npm could not install the packages. Is there a network? What npm said is above; then run the same command again.',
    );
  }
  writeFileSync(mark, lock);
}

/** @param {string[]} packages */
function installFromApt(packages) {
  if (!existsSync('/usr/bin/apt-get')) return false;
  const rootUser = process.getuid?.() === 0;
  const prefix = rootUser ? [] : ['sudo', '-n'];
  const apt = (/** @type {string[]} */ ...args) => {
    const [command, ...rest] = [...prefix, 'apt-get', '-qq', ...args];
    return run(/** @type {string} */ (command), rest, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
  };
  console.log(`Installing ${packages.join(', ')} …`);
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

/** @param {string[]} names */
function installPrograms(names) {
  for (const name of names) {
    const program = programs[/** @type {keyof typeof programs} */ (name)];
    if (program === undefined) stop(`prepare.mjs knows ${Object.keys(programs).join(', ')}, but not "${name}".`);
    if (program.find() !== undefined) continue;
    if (installFromApt(program.packages) && program.find() !== undefined) continue;
    stop(
      `${program.name} is missing and could not be installed from here.\n` +
        `On Debian or Ubuntu: sudo apt-get install ${program.packages.join(' ')}\n` +
        'Elsewhere install it as usual; a browser in an unusual place is found through CHROMIUM_PATH or FIREFOX_PATH.',
    );
  }
}

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Skillmark needs Node 20 or newer; this is ${process.version}.`);
installPackages();
installPrograms(process.argv.slice(2));
