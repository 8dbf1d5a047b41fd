/** What the floor draws of a feed, as it is written there. It believes all of it. */
export interface Document {
  readonly updated: string;
  readonly headline: string;
  readonly affected: string;
  readonly summary: string;
  readonly publisher: { readonly name: string };
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  readonly services: readonly { readonly state: string; readonly channel: string; readonly area?: string }[];
  readonly guidance: readonly { readonly text: string; readonly area?: string; readonly source: string }[];
  readonly contacts: readonly Contact[];
  readonly alerts: readonly { readonly text: string; readonly issuer: string; readonly channel: string }[];
  readonly quotes: readonly {
    readonly text: string;
    readonly speaker?: string;
    readonly organization: string;
    readonly setting: string;
  }[];
  readonly timeline: readonly { readonly text: string; readonly source?: string }[];
}

export interface Contact {
  readonly id: string;
  readonly area: string;
  readonly agency: string;
  readonly numbers: readonly string[];
}
