import { message, syncKind } from '@heard/shared/protocol';
import * as encoding from 'lib0/encoding';
import type { Chance } from '../support/chance.ts';
import {
  atRoot,
  between,
  content,
  empty,
  type HandMadeContent,
  type HandMadeStruct,
  handMadeUpdate,
  inType,
  presenceFrame,
  syncFrame,
} from './hand-made.ts';
import { knownKillers } from './known-killers.ts';

/** What a forger knows of the board that is attacked. */
export interface Ground {
  /** Client ids: the attacker's own first, then others'. */
  readonly clients: readonly number[];
  clockOf(client: number): number;
}

const extremes = [0, 1, 127, 128, 2 ** 31, 2 ** 32 - 1, 2 ** 40, 2 ** 50, Number.MAX_SAFE_INTEGER];
const texts = [
  'x',
  'what was heard',
  'bus',
  '\u0000',
  '__proto__',
  'constructor',
  'toString',
  '\u{1F68C}',
  'a"b',
];
const jsons = ['null', '1', '"x"', '{"a":[1]}', '[[[[]]]]', 'true', '{"a":{}}'];
const badJsons = ['undefined', '{', '{"__proto__":1}', ''];

/** Frames of every kind: near to honest ones, so that they get far, and wrong in one place or in none. */
export class FrameForger {
  readonly #chance: Chance;
  readonly #ground: Ground;
  readonly #killers: readonly Uint8Array[];

  constructor(chance: Chance, ground: Ground) {
    this.#chance = chance;
    this.#ground = ground;
    this.#killers = knownKillers(ground.clients[0] as number);
  }

  frame(): Uint8Array {
    const kind = this.#chance.below(20);
    const frame = this.#wellFormed(kind);
    return this.#chance.below(4) === 0 ? this.#damaged(frame) : frame;
  }

  #wellFormed(kind: number): Uint8Array {
    const chance = this.#chance;
    if (kind < 11) return syncFrame(chance.oneOf([syncKind.update, syncKind.whole]), this.#update());
    if (kind < 13) return syncFrame(syncKind.stateVector, this.#stateVector());
    if (kind < 16) return this.#presence();
    if (kind < 17) return Uint8Array.of(message.queryAwareness);
    if (kind < 18) return this.#otherMessage();
    if (kind < 19) return chance.oneOf(this.#killers);
    return chance.random(chance.below(60));
  }

  #damaged(frame: Uint8Array): Uint8Array {
    const chance = this.#chance;
    const at = chance.below(frame.length + 1);
    switch (chance.below(5)) {
      case 0:
        return frame.slice(0, at);
      case 1:
        return Uint8Array.of(...frame.slice(0, 4096), ...chance.random(1 + chance.below(4)));
      case 2:
        return Uint8Array.of(...frame.slice(0, at), chance.below(256), ...frame.slice(at, at + 4096));
      case 3:
        return Uint8Array.of(...frame.slice(0, at), ...frame.slice(Math.max(0, at - 12), at + 4096));
      default: {
        const changed = frame.slice();
        for (let edits = 1 + chance.below(3); edits > 0 && changed.length > 0; edits--)
          changed[chance.below(changed.length)] = chance.oneOf([0, 1, 127, 128, 255, chance.below(256)]);
        return changed;
      }
    }
  }

  #update(): Uint8Array {
    const chance = this.#chance;
    const clients = [...new Set(Array.from({ length: chance.below(4) }, () => this.#client()))];
    const runs = clients.map((client) => ({
      client,
      clock: this.#near(this.#ground.clockOf(client)),
      structs: Array.from({ length: 1 + chance.below(4) }, () => this.#struct()),
    }));
    const deletions = Array.from({ length: chance.below(5) === 0 ? 1 + chance.below(2) : 0 }, () => ({
      client: this.#client(),
      ranges: Array.from(
        { length: 1 + chance.below(3) },
        (_, place) => [this.#near(chance.below(9) + place * 4), this.#near(1 + chance.below(3))] as const,
      ),
    }));
    return handMadeUpdate(runs, deletions);
  }

  #struct(): HandMadeStruct {
    const chance = this.#chance;
    const key = chance.below(3) === 0 ? chance.oneOf(texts) : null;
    switch (chance.below(8)) {
      case 0:
        return empty(chance.oneOf([0, 10]), this.#near(1 + chance.below(4)));
      case 1:
        return inType(this.#id(), key, this.#content());
      case 2:
        return between(null, this.#id(), this.#content());
      case 3:
        return between(this.#id(), this.#id(), this.#content());
      case 4:
        return between(this.#id(), null, this.#content());
      default:
        return atRoot(chance.oneOf(['words', 'map', 'list', ...texts]), key, this.#content());
    }
  }

  #content(): HandMadeContent {
    const chance = this.#chance;
    switch (chance.below(12)) {
      case 0:
        return content.deleted(this.#near(1 + chance.below(5)));
      case 1:
        return content.json([this.#json(), this.#json()]);
      case 2:
        return content.type(chance.oneOf([0, 1, 2, 4, 6, 7]));
      case 3:
        return content.nulls(1 + chance.below(4));
      case 4:
        return chance.below(4) === 0 ? this.#wrongContent() : content.text(chance.oneOf(texts));
      case 5:
        return content.raw(6, this.#strings('bold', this.#json()));
      case 6:
        return content.raw(5, this.#strings(this.#json()));
      default:
        return content.text(chance.oneOf(texts));
    }
  }

  #wrongContent(): HandMadeContent {
    return content.raw(this.#chance.below(32), this.#chance.random(this.#chance.below(12)));
  }

  #stateVector(): Uint8Array {
    const entries = Array.from({ length: this.#chance.below(4) }, () => this.#id());
    return this.#numbers(entries.length, ...entries.flat());
  }

  #presence(): Uint8Array {
    const chance = this.#chance;
    const states = ['null', '{}', '{"cursor":{"x":1,"y":2}}', '{"user":{"name":"Ann"}}', this.#json()];
    return presenceFrame(
      Array.from({ length: chance.below(3) }, () => [this.#client(), this.#near(3), chance.oneOf(states)]),
    );
  }

  /** The server's own messages, sent back to it, and some that do not exist. */
  #otherMessage(): Uint8Array {
    const kind = this.#chance.oneOf([...Object.values(message), 2, 4, 99, 104, 127, 2 ** 32]);
    return Uint8Array.of(...this.#numbers(kind), ...this.#chance.random(this.#chance.below(9)));
  }

  #json(): string {
    return this.#chance.oneOf(this.#chance.below(20) === 0 ? badJsons : jsons);
  }

  #strings(...all: string[]): Uint8Array {
    return encoding.encode((encoder) => {
      for (const text of all) encoding.writeVarString(encoder, text);
    });
  }

  #numbers(...all: number[]): Uint8Array {
    return encoding.encode((encoder) => {
      for (const number of all) encoding.writeVarUint(encoder, number);
    });
  }

  /** Mostly the attacker's own, so that much is admitted. */
  #client(): number {
    const { clients } = this.#ground;
    return this.#chance.below(4) === 0 ? this.#chance.oneOf(clients) : (clients[0] as number);
  }

  #id(): [number, number] {
    const client = this.#client();
    return [client, this.#near(this.#chance.below(this.#ground.clockOf(client) + 2))];
  }

  #near(number: number): number {
    const chance = this.#chance;
    if (chance.below(150) > 0) return number;
    return chance.oneOf([...extremes, number + 1, Math.max(0, number - 1)]);
  }
}
