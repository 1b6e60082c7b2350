import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { adoptContainersCommand } from '../../controller/commands/adopt-containers.ts';
import { listen } from '../support/command-line.ts';
import type { ControllerTest } from '../support/controller-test.ts';
import { startControllerTest } from '../support/controller-test.ts';
import { eventually } from '../support/engine.ts';

describe('orbitr adopt --from-containers', () => {
  it('writes what a person would write, and takes the containers over as they are', async () => {
    await using test = await startControllerTest();
    const name = `${test.prefix}-plain`;
    await using things = await plain(test, name);
    await test.docker('network', 'create', `${name}-net`);
    await test.docker('volume', 'create', `${name}-data`);
    await things.run('db', '--network', `${name}-net`, '--network-alias', 'database', '-v', `${name}-data:/data`, '-v', '/scratch', '-v', '/tmp:/host:ro', '-e', 'COST=5 $', '--restart', 'unless-stopped', '--memory', '64m', '--cpus', '0.5');
    await things.run('web', '-p', '127.0.0.1::80', '--network', `${name}-net`, '--label', 'team=a', '--health-cmd', 'true', '--health-interval', '1s', '--cap-add', 'NET_ADMIN', '--ulimit', 'nofile=100:200', '--tmpfs', '/x:size=1m', '-w', '/tmp', '-u', '0:1', '--log-opt', 'max-size=1m', '--stop-signal', 'SIGINT', '--add-host', 'gate:10.1.2.3', '--hostname', 'front', '--shm-size', '128m');
    await things.run('side', '--network', `container:${name}-db`, '--volumes-from', `${name}-db:ro`, '--entrypoint', 'sh');
    await things.run('old', '--link', `${name}-lone:friend`);

    const { context, out } = listen(test.config);
    const names = ['db', 'web', 'side', 'old', 'lone'].map((service) => `${name}-${service}`);
    const before = await state(test, names);
    expect(await adoptContainersCommand(context, names, { stack: name })).toBe(0);
    expect(await adoptContainersCommand(context, names, { stack: name, write: true })).toBe(0);
    const file = await readFile(join(test.config.stacks, `${name}.yaml`), 'utf8');
    expect(out()).toContain(file.trimEnd());
    expect(file).toBe(expected(name));

    await test.settled(name);
    expect(test.done).toEqual([]);
    expect(await state(test, names)).toEqual(before);

    await test.put(`${name}.yaml`, file.replace('COST: 5 $$', 'COST: 6 $$'));
    await eventually(async () => (await test.docker('inspect', '--format', '{{.Config.Env}}', `${name}-db`)).includes('COST=6 $'));
    await test.settled(name);
    expect((await state(test, names)).map((line, index) => line === before[index])).toEqual([false, true, false, true, true]);
    expect(await test.docker('inspect', '--format', '{{range .Mounts}}{{.Name}} {{end}}', `${name}-db`)).toContain(await things.scratch());
  });

  it('sends whoever names a container of a project to the project', async () => {
    await using test = await startControllerTest();
    const name = `${test.prefix}-of`;
    await using things = await plain(test, name);
    await things.run('web', '--label', 'com.docker.compose.project=shop', '--label', 'com.docker.compose.service=web');
    const { context } = listen(test.config);
    await expect(adoptContainersCommand(context, [`${name}-web`], {})).rejects.toMatchObject({ code: 'adopt/has-owner', hint: 'Take the whole project over: orbitr adopt shop' });
    await expect(adoptContainersCommand(context, [`${name}-none`], {})).rejects.toMatchObject({ code: 'adopt/no-such-container' });
  });
});

const expected = (name: string): string => `services:
  ${name}-db:
    image: busybox:stable
    container_name: ${name}-db
    command: sleep 100000
    restart: unless-stopped
    networks:
      ${name}-net:
        aliases:
          - database
    volumes:
      - ${name}-data:/data
      - /tmp:/host:ro
      - /scratch
    environment:
      COST: 5 $$
    mem_limit: 64m
    cpus: 0.5
    init: true
  ${name}-web:
    image: busybox:stable
    container_name: ${name}-web
    command: sleep 100000
    networks:
      - ${name}-net
    ports:
      - "127.0.0.1::80"
    tmpfs:
      - /x:size=1m
    labels:
      team: a
    user: "0:1"
    working_dir: /tmp
    hostname: front
    healthcheck:
      test: "true"
      interval: 1s
    cap_add:
      - NET_ADMIN
    stop_signal: SIGINT
    init: true
    extra_hosts:
      - gate:10.1.2.3
    ulimits:
      nofile:
        soft: 100
        hard: 200
    shm_size: 128m
    logging:
      options:
        max-size: 1m
  ${name}-side:
    image: busybox:stable
    container_name: ${name}-side
    entrypoint: ["sh"]
    command: ["-c", "sleep 100000; echo \\"bye\\""]
    network_mode: service:${name}-db
    init: true
    volumes_from:
      - ${name}-db:ro
  ${name}-old:
    image: busybox:stable
    container_name: ${name}-old
    command: sleep 100000
    network_mode: bridge
    init: true
    external_links:
      - ${name}-lone:friend
  ${name}-lone:
    image: busybox:stable
    container_name: ${name}-lone
    command: sleep 100000
    network_mode: bridge
    init: true
networks:
  ${name}-net:
    external: true
volumes:
  ${name}-data:
    external: true
`;

interface Things extends AsyncDisposable {
  run(service: string, ...options: string[]): Promise<void>;
  /** The volume that the engine named itself. */
  scratch(): Promise<string>;
}

/** Containers made by `docker run`; all that begins with `name` goes at the end. */
async function plain(test: ControllerTest, name: string): Promise<Things> {
  let scratch = '';
  const run = async (service: string, ...options: string[]): Promise<void> => {
    const command = options.includes('--entrypoint') ? ['-c', 'sleep 100000; echo "bye"'] : ['sleep', '100000'];
    await test.docker('run', '-d', '--init', '--name', `${name}-${service}`, ...options, 'busybox:stable', ...command);
    if (service === 'db') scratch = await test.docker('inspect', '--format', '{{range .Mounts}}{{if eq .Destination "/scratch"}}{{.Name}}{{end}}{{end}}', `${name}-db`);
  };
  await run('lone');
  return {
    run,
    scratch: async () => scratch,
    [Symbol.asyncDispose]: async () => {
      await test.controller.close();
      const ids = (await test.docker('ps', '-aq', '--filter', `name=${name}-`)).split('\n').filter((id) => id !== '');
      if (ids.length > 0) await test.docker('rm', '-f', '-v', ...ids);
      for (const network of (await test.docker('network', 'ls', '-q', '--filter', `name=${name}-`)).split('\n')) if (network !== '') await test.docker('network', 'rm', network);
      for (const volume of [...(await test.docker('volume', 'ls', '-q', '--filter', `name=${name}-`)).split('\n'), scratch]) if (volume !== '') await test.docker('volume', 'rm', '-f', volume);
    },
  };
}

async function state(test: ControllerTest, names: readonly string[]): Promise<readonly string[]> {
  return (await test.docker('inspect', '--format', '{{.Id}} {{.State.StartedAt}}', ...names)).split('\n');
}
