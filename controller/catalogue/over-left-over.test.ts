import { describe, expect, it } from 'vitest';
import { overLeftOver } from './over-left-over.ts';

const draft = {
  files: new Map<string, string>([['compose.yaml', 'services: {}\n'], ['.env', '# Port\nWEB_PORT=8080\nTITLE=new\n'], ['secrets.env', 'KEY=made\n'], ['.gitignore', 'secrets.env\n']]),
  variables: new Map([['WEB_PORT', '8080'], ['TITLE', 'new'], ['KEY', 'made']]),
  secrets: new Set(['KEY']),
};

describe('the files of an installation over what an earlier one left', () => {
  it('keeps lines and comments of the user, and says what the draft says', () => {
    const files = overLeftOver(draft, new Map([['.env', '# mine\nMINE=1 # for cron\nTITLE=old\n'], ['secrets.env', 'KEY=made\nTOKEN=own\n']]));
    expect(files.get('.env')).toBe('# mine\nMINE=1 # for cron\nTITLE=new\nWEB_PORT=8080\n');
    expect(files.get('secrets.env')).toBe('KEY=made\nTOKEN=own\n');
    expect(files.get('compose.yaml')).toBe('services: {}\n');
  });

  it('leaves no secret behind in .env, where an older version had it', () => {
    expect(overLeftOver(draft, new Map([['.env', 'KEY=made\nWEB_PORT=1\n']])).get('.env')).toBe('WEB_PORT=8080\nTITLE=new\n');
  });

  it('changes nothing where nothing was left', () => {
    expect(overLeftOver(draft, new Map())).toEqual(draft.files);
  });
});
