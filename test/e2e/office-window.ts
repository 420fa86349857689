/** What Excel tells an add-in of itself. */
export interface OfficeTold {
  readonly sets: Readonly<Record<string, number>>;
  readonly theme: Readonly<Record<string, number>>;
}

/**
 * What a window has in which desktop Excel shows an add-in: `window.external`, through which office.js learns where it is, and
 * the bridge over which its requests go as text. Read off office.js; members that it does not ask for are not there.
 *
 * Runs in the page, before anything else.
 */
export function officeWindow({ sets, theme }: OfficeTold): void {
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "tollgate",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "en-US",
    GetAppDataLocale: () => "en-US",
    GetDocUrl: () => "C:\\late-buses.xlsx",
    GetAppCapabilities: () => 2,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify(sets),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(theme),
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
  const external = {
    GetHostInfo: () => "Excel|Win32|16.01|en-US|telemetry||",
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _given: unknown, done: (answer: unknown) => void) => done([0]),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: (answer: number) => void) => done(0),
    UnregisterEvent: (_id: number, _target: string, done: (answer: number) => void) => done(0),
  };
  Object.defineProperty(window, "external", { value: external });
  const bridge: Window["_richApiNativeBridge"] = {
    onMessageFromHost: () => undefined,
    sendMessageToHost: (text: string) => void window.askExcel(text),
  };
  window._richApiNativeBridge = bridge;
}

declare global {
  interface Window {
    /** The line to Excel, over which the client's requests go as JSON text. */
    _richApiNativeBridge: { onMessageFromHost(text: string): void; sendMessageToHost(text: string): void };
    /** The test's end of it. */
    askExcel(text: string): Promise<void>;
  }
}
