// HubSpot's own lint rules for what its pages run: cards, settings and pages of both projects.
import path from 'node:path';
import { config } from '@hubspot/eslint-config-ui-extensions';

/** Folders of a HubSpot project that hold an extension. */
const EXTENSIONS = ['cards', 'settings', 'pages'];

/**
 * HubSpot's rules know an extension by "src/app/cards" in its path, as its templates have it. Here `srcDir` is the
 * project's own folder, so they are told the path that they look for.
 */
function inTemplatesFolder(rule) {
  return {
    ...rule,
    create: (context) => rule.create(Object.create(context, { filename: { value: asInTemplate(context.filename) } })),
  };
}

export function asInTemplate(filename) {
  const at = filename.lastIndexOf(`${path.sep}app${path.sep}`);
  return at === -1 ? filename : `${filename.slice(0, at)}${path.sep}src${filename.slice(at)}`;
}

const { languageOptions, plugins, rules } = config.find((part) => part.plugins !== undefined);
const own = plugins['@hubspot/ui-extensions'].rules;

/** Their globals take the place of Node's and the browser's: a worker with React, RemoteUI and hubspot. */
export const hubSpotRules = {
  files: EXTENSIONS.flatMap((folder) => [`app/${folder}/**/*.{ts,tsx}`, `marketplace/app/${folder}/**/*.{ts,tsx}`]),
  languageOptions: { globals: languageOptions.globals },
  plugins: {
    '@hubspot/ui-extensions': {
      rules: Object.fromEntries(Object.entries(own).map(([name, rule]) => [name, inTemplatesFolder(rule)])),
    },
  },
  // HubSpot warns where it leaves a choice; here a warning stops the build anyway.
  rules: Object.fromEntries(Object.keys(rules).map((name) => [name, 'error'])),
};
