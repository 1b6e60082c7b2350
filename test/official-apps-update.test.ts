import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { TemplateManifest } from '../schemas/generated/template.ts';
import { sampleVariants } from '../controller/catalogue/sample-inputs.ts';
import { openCatalogueBench } from './support/catalogue-bench.ts';

// Every official app through an update: what is new arrives, and what the user wrote into the files stays.

const TEMPLATES = join(import.meta.dirname, '../templates');
const AUTHOR = { via: 'cli', actor: 'test' } as const;
const NOTE = '# mine: more than usual, for the holidays';
const ids = readdirSync(TEMPLATES);

describe('every official app', () => {
  it.each(ids)('%s: a new version changes its images and leaves a limit, a comment and an answer of the user', async (id) => {
    const bench = await openCatalogueBench();
    try {
      for (const needed of withNeeds(id)) await bench.put(needed, textsOf(needed));
      const manifest = manifestOf(id);
      const request = { id, stack: 'mine', answers: sampleVariants(manifest)[0] ?? {} };
      const { consent } = await bench.catalogue.preview(request);
      await bench.catalogue.install({ ...request, consent }, AUTHOR);

      const installed = await bench.text('mine/compose.yaml');
      const mine = installed.replace(/^(?<indent> +)memory: .+$/m, `$<indent>${NOTE}\n$<indent>memory: 7g`);
      expect(mine).toContain(NOTE);
      await bench.write('mine/compose.yaml', mine);
      const env = `${await bench.text('mine/.env')}# mine, too\nEXTRA=1\n`;
      await bench.write('mine/.env', env);
      await bench.put(id, nextVersion(id));

      // Throws at a conflict, at a problem, and when it wants consent to more.
      await bench.catalogue.update({ stack: 'mine' }, AUTHOR);
      const updated = await bench.text('mine/compose.yaml');
      expect(updated).toMatch(new RegExp(`^( +)${NOTE}\\n\\1memory: 7g$`, 'm'));
      expect(withoutOrigin(updated)).toEqual(withoutOrigin(renewed(mine, manifest.images)));
      expect(updated.match(/\.99$/gm)?.length ?? 0).toBeGreaterThan(0);
      expect(await bench.text('mine/.env')).toBe(env);
      expect(await bench.catalogue.installed()).toContainEqual(expect.objectContaining({ stack: 'mine', version: '99.0.0' }));
    } finally {
      await bench.close();
    }
  });

  it('there are at least forty', () => expect(ids.length).toBeGreaterThanOrEqual(40));
});

function manifestOf(id: string): TemplateManifest {
  return parse(readFileSync(join(TEMPLATES, id, 'template.yaml'), 'utf8')) as TemplateManifest;
}

function withNeeds(id: string): readonly string[] {
  return [...new Set([id, ...(manifestOf(id).dependencies ?? []).flatMap(({ template }) => withNeeds(template))])];
}

function textsOf(id: string): Readonly<Record<string, string>> {
  const files = readdirSync(join(TEMPLATES, id), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(join(TEMPLATES, id).length + 1), readFileSync(path, 'utf8')];
  }));
}

/** The same app with all its images a version on. */
function nextVersion(id: string): Readonly<Record<string, string>> {
  const [texts, { version, images }] = [textsOf(id), manifestOf(id)];
  return {
    ...texts,
    'template.yaml': renewed(texts['template.yaml'] ?? '', images).replace(`version: ${version}`, 'version: 99.0.0'),
    'compose.yaml': renewed(texts['compose.yaml'] ?? '', images),
  };
}

function renewed(text: string, images: readonly string[]): string {
  return images.reduce((result, image) => result.replaceAll(image, `${image}.99`), text);
}

/** What the file means, without the version that it came from. */
function withoutOrigin(text: string): unknown {
  const { 'x-orbitr': origin, ...file } = parse(text) as { readonly 'x-orbitr': Readonly<Record<string, unknown>> };
  return { ...file, 'x-orbitr': { ...origin, template: undefined } };
}
