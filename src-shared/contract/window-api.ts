/** What the preload script puts on `window.timelocker`: the only way out of the window. */
export interface WindowApi {
  /** Answers an `Outcome`; `callId` is the caller's own and unique, for {@link WindowApi.cancel}. */
  readonly call: (callId: string, name: string, input: unknown) => Promise<unknown>;
  readonly cancel: (callId: string) => void;
  /** Events of the contract, in order; answers the function that ends the subscription. */
  readonly subscribe: (listener: (event: unknown) => void) => () => void;
  /** The absolute path behind a file or folder that the person dropped on the window. */
  readonly pathOfDroppedFile: (file: unknown) => string;
}
