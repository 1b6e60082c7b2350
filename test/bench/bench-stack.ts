/** A stack file of sleeping services that stop at once. */
export function benchStack(services: number): string {
  const one = (index: number): string => `  s${index}:\n    image: busybox:stable\n    command: sleep 1000000\n    stop_signal: SIGKILL\n`;
  return `services:\n${Array.from({ length: services }, (_, index) => one(index)).join('')}`;
}
