import { Component, type ComponentChildren } from "preact";
import { Button } from "./button";
import { Notice } from "./notice";

interface GuardProps {
  readonly children: ComponentChildren;
  /** What the person can do about it. */
  readonly again: () => void;
}

/** Stands around a page: one that cannot be drawn says so in words, and the way to the other pages stays. */
export class Guard extends Component<GuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static override getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    return (
      <main class="tg-scroll">
        <div class="tg-stack">
          <h1>This page could not be shown</h1>
          <Notice tone="bad" id="broken-page">
            <p>
              Something in the workbook is not as this page expects it. Nothing was changed. The other pages work;
              reading the workbook again may help, too.
            </p>
            <Button
              id="read-after-break"
              does={() => {
                this.setState({ isBroken: false });
                this.props.again();
              }}
            >
              Read the workbook again
            </Button>
          </Notice>
        </div>
      </main>
    );
  }
}
