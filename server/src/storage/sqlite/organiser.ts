import type { OrganiserStore } from '../organiser.ts';
import type { Connection } from './connection.ts';
import type { Synchronous } from './synchronous.ts';

export function organiserStore(connection: Connection): Synchronous<OrganiserStore> {
  return {
    getOrganiserKeyHash() {
      const row = connection.get('SELECT key_hash FROM organiser');
      return row ? String(row.key_hash) : null;
    },
    setOrganiserKeyHash(keyHash) {
      connection.transaction(() => {
        connection.run('INSERT OR REPLACE INTO organiser (only_row, key_hash) VALUES (1, ?)', keyHash);
        connection.run('DELETE FROM organiser_devices');
      });
    },
    addOrganiserDevice(device) {
      connection.run('INSERT INTO organiser_devices VALUES (?, ?)', device.tokenHash, device.createdAt);
    },
    hasOrganiserDevice(tokenHash) {
      return connection.get('SELECT 1 FROM organiser_devices WHERE token_hash = ?', tokenHash) !== null;
    },
    removeOrganiserDevice(tokenHash) {
      connection.run('DELETE FROM organiser_devices WHERE token_hash = ?', tokenHash);
    },
  };
}
