/** A line of a container's log as pieces of plain text; `classes` are names of ours, never anything of the line. */
export function ansiPieces(line: string): { text: string; classes: string }[];
