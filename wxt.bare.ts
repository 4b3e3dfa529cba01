import type { Plugin } from 'vite';

const started = /import definition from ("[^"]+");/;

/**
 * Starts scripts that are put into pages without what WXT puts around each: an own logger that says nothing in a release, and plugins,
 * of which there are none. Every page load would pay for it.
 */
export function bareScripts(): Plugin {
  return {
    name: 'skillmark:bare-scripts',
    transform: {
      filter: { id: /virtual:wxt-unlisted-script-entrypoint/ },
      handler(code) {
        const from = started.exec(code)?.[1];
        if (from === undefined) throw new Error('WXT starts unlisted scripts in another way than it did.');
        return `import definition from ${from};\nexport default definition.main();\n`;
      },
    },
  };
}
