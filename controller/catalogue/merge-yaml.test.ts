import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { mergeYaml } from './merge-yaml.ts';

const BASE = `services:
  web:
    image: example/web:1.0.0
    environment:
      A: one
      B: two
    ports:
      - "8080:80"
    command: [run, fast]
    volumes:
      - data:/data
volumes:
  data:
`;
const merge = (mine: string, theirs: string, decide: (path: string) => 'mine' | 'theirs' | undefined = () => undefined, base = BASE) => {
  const result = mergeYaml(base, mine, theirs, decide);
  if (result.kind === 'impossible') throw new Error(result.reason);
  return { text: result.text, conflicts: result.conflicts.map(({ path }) => path.map((step) => (typeof step === 'string' ? step : `[${step.item}]`)).join('.')) };
};

describe('mergeYaml', () => {
  it('takes a new image and touches nothing else', () => {
    const mine = BASE.replace('      A: one', '      # mine, all mine\n      A: "uno"   # Spanish').replace('"8080:80"', "'9090:80'");
    const { text, conflicts } = merge(mine, BASE.replace('1.0.0', '1.1.0'));
    expect(text).toBe(mine.replace('1.0.0', '1.1.0'));
    expect(conflicts).toEqual([]);
  });
  it('adds what the template adds where the user has other things, too', () => {
    const mine = BASE.replace('      B: two', '      B: two\n      MINE: "1"').replace('      - data:/data', '      - data:/data\n      - ./more:/more:ro');
    const theirs = BASE.replace('      B: two', '      B: two\n      # since 1.1\n      C: three').replace('      - data:/data', '      - data:/data\n      - cache:/cache').replace('  data:\n', '  data:\n  cache:\n');
    const { text, conflicts } = merge(mine, theirs);
    expect(conflicts).toEqual([]);
    expect(parse(text)).toEqual({ services: { web: { image: 'example/web:1.0.0', environment: { A: 'one', B: 'two', MINE: '1', C: 'three' }, ports: ['8080:80'], command: ['run', 'fast'], volumes: ['data:/data', './more:/more:ro', 'cache:/cache'] } }, volumes: { data: null, cache: null } });
  });
  it('adds a whole service with the comments of its author', () => {
    const theirs = BASE.replace('volumes:\n  data:\n', '  cache:\n    # keeps sessions\n    image: example/cache:7\nvolumes:\n  data:\n');
    const { text } = merge(BASE.replace('services:', '# my file\nservices:'), theirs);
    expect(text).toContain('# my file\nservices:');
    expect(text).toContain('  cache:\n    # keeps sessions\n    image: example/cache:7\n');
  });
  it('says a conflict for one key, and keeps the value of the user', () => {
    const mine = BASE.replace('1.0.0', '1.0.0-mine');
    const result = merge(mine, BASE.replace('1.0.0', '1.1.0').replace('A: one', 'A: eins'));
    expect(result.conflicts).toEqual(['services.web.image']);
    expect(result.text).toBe(mine.replace('A: one', 'A: eins'));
  });
  it('takes the side that was decided on', () => {
    const mine = BASE.replace('1.0.0', '1.0.0-mine');
    const theirs = BASE.replace('1.0.0', '1.1.0');
    expect(merge(mine, theirs, () => 'theirs')).toEqual({ text: BASE.replace('1.0.0', '1.1.0'), conflicts: [] });
    expect(merge(mine, theirs, () => 'mine')).toEqual({ text: mine, conflicts: [] });
  });
  it('knows ports and mounts by what is in the container', () => {
    const mine = BASE.replace('"8080:80"', '"9999:80"');
    expect(merge(mine, BASE.replace('"8080:80"', '"8081:80"')).conflicts).toEqual(['services.web.ports.[80/tcp]']);
    expect(merge(mine, BASE.replace('      - "8080:80"', '      - "8080:80"\n      - "8443:443"')).text).toContain('- "9999:80"\n      - "8443:443"\n');
  });
  it('takes away what the template takes away, unless the user changed it', () => {
    const theirs = BASE.replace('      B: two\n', '');
    expect(parse(merge(BASE, theirs).text)).toEqual(parse(theirs));
    expect(merge(BASE.replace('B: two', 'B: zwei'), theirs).conflicts).toEqual(['services.web.environment.B']);
  });
  it('does not bring back what the user took away', () => {
    const mine = BASE.replace('      B: two\n', '');
    expect(merge(mine, BASE.replace('1.0.0', '2.0.0')).text).toBe(mine.replace('1.0.0', '2.0.0'));
    expect(merge(mine, BASE.replace('B: two', 'B: due')).conflicts).toEqual(['services.web.environment.B']);
  });
  it('treats a command as one value', () => {
    expect(merge(BASE.replace('[run, fast]', '[run, slow]'), BASE.replace('[run, fast]', '[run, faster]')).conflicts).toEqual(['services.web.command']);
  });
  it('follows an anchor, and says a conflict where only an alias stands', () => {
    const base = 'x-env: &env\n  A: one\n  B: two\nservices:\n  web:\n    image: example/web:1.0.0\n    environment: *env\n';
    expect(merge(base, base.replace('A: one', 'A: eins'), undefined, base)).toEqual({ text: base.replace('A: one', 'A: eins'), conflicts: [] });
    const plain = base.replace('*env', '{ A: eins, B: two }');
    expect(merge(base, plain, undefined, base).conflicts).toEqual(['services.web.environment.A']);
    expect(merge(base, plain, () => 'mine', base)).toEqual({ text: base, conflicts: [] });
  });
});

// Documents of the shape that stack files have: mappings of mappings of scalars and lists.
const key = fc.constantFrom('a', 'b', 'c', 'd', 'environment', 'ports');
const leaf = fc.oneof(fc.constantFrom('x', 'y', 'z z', 'no', '1:2', '${V:-w}', '', '#no', "it's"), fc.integer({ min: 0, max: 9 }), fc.boolean());
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small', maxDepth: 3 }, leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, tie('tree'), { maxKeys: 4 })),
}));
const mapping = fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 });
/** A few changes at chance places. */
const changes = fc.array(fc.tuple(fc.array(key, { minLength: 1, maxLength: 3 }), fc.option(tree, { nil: undefined })), { maxLength: 5 });

function changed(value: Record<string, unknown>, steps: readonly (readonly [readonly string[], unknown])[]): Record<string, unknown> {
  const copy = structuredClone(value);
  for (const [path, to] of steps) {
    let at: Record<string, unknown> | undefined = copy;
    for (const step of path.slice(0, -1)) at = typeof at?.[step] === 'object' && at[step] !== null && !Array.isArray(at[step]) ? (at[step] as Record<string, unknown>) : undefined;
    const last = path.at(-1) ?? '';
    if (at === undefined) continue;
    if (to === undefined) delete at[last];
    else at[last] = structuredClone(to);
  }
  return copy;
}

/** Every place at which the user's file differs from what it was made from, as far down as both are mappings. */
function userEdits(base: unknown, mine: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (isDeepStrictEqual(base, mine)) return [];
  if (!isMapping(base) || !isMapping(mine)) return [path];
  return [...new Set([...Object.keys(base), ...Object.keys(mine)])].flatMap((each) => userEdits(base[each], mine[each], [...path, each]));
}
const isMapping = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, path: readonly string[]): unknown => path.reduce<unknown>((node, step) => (isMapping(node) ? node[step] : undefined), value);
const isList = (...values: readonly unknown[]): boolean => values.some(Array.isArray);

function anyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(anyOrder).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return isMapping(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, anyOrder(each)])) : value;
}

describe('a merge loses nothing of the user silently', () => {
  it('keeps every edit, or says that it was decided otherwise', () => {
    fc.assert(fc.property(mapping, changes, changes, (base, user, upstream) => {
      const [mine, theirs] = [changed(base, user), changed(base, upstream)];
      const result = mergeYaml(stringify(base), stringify(mine), stringify(theirs), () => undefined);
      if (result.kind === 'impossible') return;
      const merged: unknown = parse(result.text);
      for (const path of userEdits(base, mine)) {
        // Lists are merged item by item: those of the user are all there, whatever came besides.
        const [kept, wanted] = [at(merged, path), at(mine, path)];
        if (Array.isArray(wanted) && Array.isArray(kept)) expect(wanted.every((item) => kept.some((other) => isDeepStrictEqual(item, other)))).toBe(true);
        else if (isMapping(wanted) && isMapping(at(theirs, path))) for (const each of Object.keys(wanted)) expect(isList(wanted[each]) || isMapping(wanted[each]) || isDeepStrictEqual(at(kept, [each]), wanted[each])).toBe(true);
        else expect(kept).toEqual(wanted);
      }
    }), { numRuns: 500 });
  });
  it('is rarely impossible', () => {
    let [possible, all] = [0, 0];
    fc.assert(fc.property(mapping, changes, changes, (base, user, upstream) => {
      all++;
      if (mergeYaml(stringify(base), stringify(changed(base, user)), stringify(changed(base, upstream)), () => undefined).kind === 'merged') possible++;
    }), { numRuns: 500 });
    expect(possible).toBe(all);
  });
  it('leaves the text as it is, byte for byte, when the template did not change', () => {
    fc.assert(fc.property(mapping, changes, (base, user) => {
      const mine = `# mine\n${stringify(changed(base, user))}`;
      fc.pre(isMapping(parse(mine)));
      expect(mergeYaml(stringify(base), mine, stringify(base), () => undefined)).toEqual({ kind: 'merged', text: mine, conflicts: [] });
    }), { numRuns: 200 });
  });
  it('is the new version when the user changed nothing', () => {
    fc.assert(fc.property(mapping, changes, (base, upstream) => {
      const theirs = changed(base, upstream);
      fc.pre(Object.keys(theirs).length > 0);
      const result = mergeYaml(stringify(base), stringify(base), stringify(theirs), () => undefined);
      expect(result).toMatchObject({ kind: 'merged', conflicts: [] });
      // Items that are told apart by their key may stand in another order.
      if (result.kind === 'merged') expect(anyOrder(parse(result.text))).toEqual(anyOrder(theirs));
    }), { numRuns: 500 });
  });
  it('says no conflict where both changed different things', () => {
    fc.assert(fc.property(leaf, leaf, leaf, (a, b, c) => {
      const base = { services: { web: { a: 1, b: 2, c: 3 } } };
      const mine = { services: { web: { a, b: 2, c: 3 } } };
      const theirs = { services: { web: { a: 1, b, c } } };
      const result = mergeYaml(stringify(base), stringify(mine), stringify(theirs), () => undefined);
      expect(result).toMatchObject({ kind: 'merged', conflicts: [] });
      if (result.kind === 'merged') expect(parse(result.text)).toEqual({ services: { web: { a, b, c } } });
    }));
  });
});
