/** A terminal that is gone (closed window, ended pipe) must end nothing: the boards of a room hang on this process. */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
}
