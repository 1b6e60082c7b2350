/**
 * What git asks for a name or a password. Answers from the environment, so that neither stands in parameters, addresses or files, and only to the
 * host that they are meant for.
 */
const question = process.argv[2] ?? '';
const host = process.env['ORBITR_GIT_HOST'] ?? '';
const meant = question.match(/'https:\/\/(?:[^@'/]*@)?(?<host>[^'/]+)/)?.groups?.['host'];
if (host === '' || meant !== host) process.exit(1);
process.stdout.write(`${(question.startsWith('Username') ? process.env['ORBITR_GIT_USERNAME'] : process.env['ORBITR_GIT_PASSWORD']) ?? ''}\n`);
