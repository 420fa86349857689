import { projectIn } from "../model/project-read";
import { foundIn } from "../model/workbook-read";
import { isStillRead } from "../model/still-read";
import { Button } from "../parts/button";
import { Page } from "../parts/page";
import type { ViewProps } from "../view-props";
import { HomeEmpty } from "./home-empty";
import { HomeStanding } from "./home-standing";
import { HomeUnbuilt } from "./home-unbuilt";

/** The first page: where the project stands and what comes next, or what could be made of the workbook. */
export function Home(props: ViewProps) {
  const { workbook } = props.state;
  if (workbook === null) return <Unread {...props} />;
  const { stands } = projectIn(workbook);
  if (stands) return <HomeStanding {...props} workbook={workbook} />;
  if (foundIn(workbook).tables.length === 0 && isStillRead(props.state)) return <Unread {...props} />;
  if (foundIn(workbook).tables.length === 0) return <HomeEmpty {...props} workbook={workbook} />;
  return <HomeUnbuilt {...props} workbook={workbook} />;
}

function Unread(props: ViewProps) {
  const { state, tell } = props;
  return (
    <Page {...props} title="Tollgate">
      <p>From a spreadsheet that you have to a DMAIC workbook that calculates by itself.</p>
      {state.work !== null || state.problem !== null ? null : (
        <div>
          <Button id="read-workbook" does={() => tell({ event: "read asked" })}>
            Read the workbook
          </Button>
        </div>
      )}
    </Page>
  );
}
