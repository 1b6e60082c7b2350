import { readCasaos } from './casaos.ts';
import { readCoolify } from './coolify.ts';
import { readDokploy } from './dokploy.ts';
import type { ForeignApp, ForeignFormat, ForeignSource } from './foreign-app.ts';
import { readPortainer } from './portainer.ts';
import { readRuntipi } from './runtipi.ts';
import { readUmbrel } from './umbrel.ts';
import type { Converted } from './write-template.ts';
import { writeTemplate } from './write-template.ts';

const READERS: Readonly<Record<ForeignFormat, (source: ForeignSource) => ForeignApp | string>> = {
  portainer: readPortainer,
  casaos: readCasaos,
  runtipi: readRuntipi,
  umbrel: readUmbrel,
  coolify: readCoolify,
  dokploy: readDokploy,
};

/** An app of another catalogue → the files of an ordinary template, or why it cannot be taken over. Pure: nothing of it is fetched, run or rendered. */
export function convertForeign(format: ForeignFormat, source: ForeignSource): Converted {
  const app = READERS[format](source);
  return typeof app === 'string' ? { kind: 'refused', reasons: [app] } : writeTemplate(source.name, app);
}
