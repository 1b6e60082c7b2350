/** Asks for one branch in git's own words (gitprotocol-v2(5), `ls-refs`). @param like a commit of the repository: its length tells the kind of its names. Pure. */
export function lsRefs(branch: string, like: string): string {
  return [packet('command=ls-refs\n'), ...(like.length === 64 ? [packet('object-format=sha256\n')] : []), '0001', packet(`ref-prefix refs/heads/${branch}\n`), '0000'].join('');
}

/** The commit of the branch in what came back; undefined: it says none. Pure. */
export function commitIn(answer: string, branch: string): string | undefined {
  const lines = answer.split('\n').map((line) => /^(?:0000)?[0-9a-f]{4}(?<commit>[0-9a-f]{40}|[0-9a-f]{64}) (?<name>.+)$/.exec(line)?.groups);
  return lines.find((line) => line?.['name'] === `refs/heads/${branch}`)?.['commit'];
}

/** One of git's lines with its length before it (gitprotocol-common(5), "pkt-line"). */
function packet(line: string): string {
  return `${(Buffer.byteLength(line) + 4).toString(16).padStart(4, '0')}${line}`;
}
