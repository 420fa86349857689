/** The one thing of Google's that the sidebar uses: a call to the server, answered through handlers. */
interface ServerCalls {
  withSuccessHandler(handler: (answer: unknown) => void): ServerCalls;
  withFailureHandler(handler: (fault: unknown) => void): ServerCalls;
  rpc(text: string): void;
}

declare const google: { readonly script: { readonly run: ServerCalls } };
