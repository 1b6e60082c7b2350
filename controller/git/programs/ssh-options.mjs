/**
 * What every ssh is told: nothing of anybody's configuration, one key, and only hosts that are known already. Of options that are given twice the first counts.
 * Plain JavaScript, because git starts a program that needs it.
 *
 * @param {string} keyFile empty: none
 * @param {string} knownHostsFile
 * @returns {string[]}
 */
export function sshOptions(keyFile, knownHostsFile) {
  const options = ['BatchMode=yes', 'StrictHostKeyChecking=yes', 'IdentitiesOnly=yes', 'IdentityAgent=none', 'ForwardAgent=no', 'PermitLocalCommand=no', 'ProxyCommand=none', 'ControlPath=none', 'UpdateHostKeys=no', 'GlobalKnownHostsFile=/dev/null', `UserKnownHostsFile="${knownHostsFile}"`, 'ConnectTimeout=15', 'ServerAliveInterval=15', 'ServerAliveCountMax=2'];
  return ['-F', '/dev/null', '-T', '-x', '-a', ...options.flatMap((option) => ['-o', option]), ...(keyFile === '' ? [] : ['-i', keyFile])];
}
