import type { FrozenLine } from "../../functions/share/frozen-line";
import { Button } from "../parts/button";
import type { ViewProps } from "../view-props";

const MOST = 50;

/** Cell by cell what becomes of formulas that others cannot calculate. */
export function ShareChanges({
  differs,
  tell,
  canShow,
  state,
}: ViewProps & { readonly differs: readonly FrozenLine[] }) {
  if (differs.length === 0) return null;
  return (
    <>
      <ul class="tg-list" data-testid="share-changes">
        {differs.slice(0, MOST).map(({ sheet, area, was, is, why }) => (
          <li key={`${sheet}!${area}`}>
            {canShow ? (
              <Button
                id="share-show"
                look="link"
                own
                off={state.work !== null}
                does={() => tell({ event: "place asked", place: { sheet, area } })}
              >
                {sheet}!{area}
              </Button>
            ) : (
              <span class="tg-name" translate={false}>
                {sheet}!{area}
              </span>
            )}
            <code class="tg-formula" translate={false}>
              {was}
            </code>
            <span class="tg-quiet">
              In the copy: <span>{is}</span>. <span>{why}</span>
            </span>
          </li>
        ))}
      </ul>
      {differs.length > MOST ? <p class="tg-quiet">And {differs.length - MOST} more.</p> : null}
    </>
  );
}
