export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function complain(sentences: readonly string[]): void {
  process.stderr.write(`${sentences.join('\n')}\n`);
}
