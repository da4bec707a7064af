/** One note as a file or a paste gives it; empty text where a column is missing. */
export interface IntakeRow {
  readonly note: string;
  readonly theme: string;
  readonly author: string;
  readonly organisation: string;
  readonly conversation: string;
  readonly place: string;
  readonly date: string;
  readonly tags: readonly string[];
}
