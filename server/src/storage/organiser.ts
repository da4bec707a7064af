/** The organiser's key and the devices signed in with it. Only hashes are kept. */
export interface OrganiserStore {
  getOrganiserKeyHash(): Promise<string | null>;
  /** Replaces the key and signs out every device, because a lost key must not stay useful. */
  setOrganiserKeyHash(keyHash: string): Promise<void>;
  addOrganiserDevice(device: OrganiserDevice): Promise<void>;
  hasOrganiserDevice(tokenHash: string): Promise<boolean>;
  removeOrganiserDevice(tokenHash: string): Promise<void>;
}

export interface OrganiserDevice {
  readonly tokenHash: string;
  readonly createdAt: number;
}
