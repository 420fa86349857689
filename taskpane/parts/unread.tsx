import type { ViewProps } from "../view-props";
import { Button } from "./button";
import { Page } from "./page";

/** A page that has nothing to tell before the workbook is read, and the way on. */
export function Unread(props: ViewProps & { readonly title: string }) {
  const { state, tell } = props;
  return (
    <Page {...props}>
      <p>{state.work?.doing === "reading" ? "The workbook is still being read." : "The workbook is not read yet."}</p>
      {state.work !== null ? null : (
        <div>
          <Button id="read-workbook" does={() => tell({ event: "read asked" })}>
            Read the workbook
          </Button>
        </div>
      )}
    </Page>
  );
}
