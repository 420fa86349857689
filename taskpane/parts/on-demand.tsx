import { Component, type ComponentType } from "preact";
import type { ViewProps } from "../view-props";
import { Button } from "./button";
import { Notice } from "./notice";
import { Page } from "./page";

interface Loaded {
  readonly page: ComponentType<ViewProps> | null;
  readonly isMissing: boolean;
}

/**
 * A page whose script is fetched when it is opened for the first time: what only one page needs does not hold up the first one.
 * A script that cannot be had (the connection is gone) is said, with the way to try again.
 */
export function onDemand(title: string, fetched: () => Promise<ComponentType<ViewProps>>): ComponentType<ViewProps> {
  let known: ComponentType<ViewProps> | null = null;
  return class extends Component<ViewProps, Loaded> {
    override state: Loaded = { page: known, isMissing: false };
    private isGone = false;

    override componentDidMount() {
      if (known === null) void this.load();
    }

    override componentWillUnmount() {
      this.isGone = true;
    }

    private async load(): Promise<void> {
      this.setState({ isMissing: false });
      try {
        known = await fetched();
        if (!this.isGone) this.setState({ page: known });
      } catch {
        if (!this.isGone) this.setState({ isMissing: true });
      }
    }

    override render() {
      const { page: Known, isMissing } = this.state;
      if (Known !== null) return <Known {...this.props} />;
      return (
        <Page {...this.props} title={title}>
          {isMissing ? (
            <Notice tone="bad" id="page-missing">
              <p>
                This page could not be loaded: the connection may be gone, or Tollgate was updated meanwhile. Nothing
                was changed. Try again; if that does not help, close the pane and open it again.
              </p>
              <Button id="load-page" does={() => void this.load()}>
                Try again
              </Button>
            </Notice>
          ) : (
            <p class="tg-quiet" role="status" data-testid="opening">
              Opening the page ...
            </p>
          )}
        </Page>
      );
    }
  };
}
