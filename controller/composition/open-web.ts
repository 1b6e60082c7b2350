import type { Logger } from 'pino';
import { openAccessFile } from '../../state/access-file.ts';
import { openAuditLog } from '../../state/audit-log.ts';
import type { MetricsSource } from '../../web/routes/metrics.ts';
import { startServer } from '../../web/server.ts';
import { Access } from '../access/access.ts';
import { offerControlSecret } from '../access/control-secret.ts';
import { readAccessConfig } from '../config-access.ts';
import type { Config } from '../config.ts';
import { isLoopback } from '../config.ts';
import { auditEdits } from './audit-edits.ts';
import { pusherOf } from './pusher-of.ts';
import type { OpenController } from './open-controller.ts';

export interface OpenWeb {
  readonly url: string;
  /** Printed once, to whoever sees the terminal; undefined: there are accounts, or nobody has to sign in. */
  readonly setUpToken: string | undefined;
  close(): Promise<void>;
}

/** The page with all that it needs: accounts, audit, and the door for the command line. */
export async function openWeb(config: Config, environment: Readonly<Record<string, string | undefined>>, controller: OpenController, log: Logger, metrics: MetricsSource): Promise<OpenWeb> {
  const { api, edits } = controller;
  const file = await openAccessFile(config.data, (path, reason) => log.error({ path, reason }, 'file of accounts set aside'), Date.now);
  const audit = await openAuditLog(config.data, { now: Date.now, onLost: (error) => log.warn({ err: error }, 'audit was not written') });
  const control = await offerControlSecret(config.data);
  const access = new Access({ file, config: readAccessConfig(environment), loopback: isLoopback(config.listen.host), data: config.data, controlSecret: control.secret, now: Date.now });
  const setUpToken = (await access.state()) === 'setup' ? await access.setUp.offer() : undefined;
  const stopAudit = auditEdits({ edits, noticed: controller.noticed, api, audit, now: Date.now });
  const server = await startServer({
    api, edits, access, audit, catalogue: controller.catalogue, adoptions: controller.adoptions, listen: config.listen, log, metrics,
    git: { serve: () => controller.git.serve(), authenticate: (authorization) => pusherOf(access, authorization) },
    webhooks: { take: async (provider, headers, body) => (await controller.git.webhook()?.(provider, headers, body)) ?? 401 },
  });
  return {
    url: server.url,
    setUpToken,
    close: async () => {
      stopAudit();
      await server.close();
      await control.withdraw();
    },
  };
}
