// After a change of dependencies: `npm install --package-lock-only`, then `npm run lock`.
// A registry that lacks the packages for some platforms makes npm leave them out of the lock file, and `npm ci` then
// refuses the whole. This names them again; on those platforms npm fetches them, on all others it passes them over.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32'];

/** @param {string} name @param {string} version @param {boolean} dev */
function entry(name, version, dev) {
  const os = systems.filter((system) => name.includes(system));
  const cpu = processors.filter((processor) => name.includes(processor)).slice(0, 1);
  const libc = name.endsWith('musl') ? { libc: ['musl'] } : name.endsWith('gnu') ? { libc: ['glibc'] } : {};
  return { version, cpu, ...(dev ? { dev } : {}), ...libc, optional: true, ...(os.length > 0 ? { os } : {}) };
}

let added = 0;
for (const { dev = false, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const known = Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`));
    // Only exact versions can be named without asking the registry; binaries of a platform always are.
    if (known || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = entry(name, version, dev);
    added += 1;
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} packages of other platforms named in the lock file.`);
