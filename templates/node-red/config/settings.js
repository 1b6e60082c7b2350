// Node-RED reads this at its start. What it can hold: https://nodered.org/docs/user-guide/runtime/configuration
const { readFileSync } = require('node:fs');
const { createHash, timingSafeEqual } = require('node:crypto');

const secret = (name) => readFileSync(`/run/secrets/${name}`, 'utf8').trim();
const digest = (text) => createHash('sha256').update(text).digest();
const user = { username: process.env.EDITOR_USER, permissions: '*' };

module.exports = {
  flowFile: 'flows.json',
  credentialSecret: secret('credential_secret'),
  uiPort: process.env.PORT || 1880,
  adminAuth: {
    type: 'credentials',
    users: async (name) => (name === user.username ? user : null),
    authenticate: async (name, password) =>
      name === user.username && timingSafeEqual(digest(String(password)), digest(secret('editor_password'))) ? user : null,
  },
  logging: { console: { level: 'info', metrics: false, audit: false } },
};
