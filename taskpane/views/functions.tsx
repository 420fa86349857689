import { CATALOGUE } from "../../functions/catalogue";
import type { CustomFunction, Parameter } from "../../functions/declare";
import { absolutePlace } from "../../src/workbook/address";
import { columnArea } from "../../src/workbook/table-found";
import { formulaOf } from "../model/formula-of";
import { foundIn } from "../model/workbook-read";
import { Button } from "../parts/button";
import { ChoiceField, TextField } from "../parts/field";
import { Page } from "../parts/page";
import { Section } from "../parts/section";
import type { ViewProps } from "../view-props";

/** Every custom function, to be searched, understood, and inserted into the active cell. */
export function Functions(props: ViewProps) {
  const { state } = props;
  const open = CATALOGUE.find(({ name }) => name === state.functions.open);
  return open === undefined ? <List {...props} /> : <Form {...props} open={open} />;
}

function List(props: ViewProps) {
  const { state, tell } = props;
  const found = CATALOGUE.filter((it) => matches(it, state.functions.search));
  const categories = [...new Set(found.map(({ category }) => category))];
  return (
    <Page {...props} title="Functions">
      <TextField
        id="function-search"
        label="Search"
        kind="search"
        value={state.functions.search}
        typed={(text) => tell({ event: "function searched", text })}
      />
      <p class="tg-heard" role="status">
        {found.length === 1 ? "One function" : `${found.length} functions`}
      </p>
      {found.length === 0 ? (
        <p>No function is called or does anything like that. Try a single word, such as limits, savings or compare.</p>
      ) : null}
      {categories.map((category) => (
        <Section key={category} title={category}>
          <ul class="tg-list">
            {found
              .filter((it) => it.category === category)
              .map(({ name, about }) => (
                <li key={name}>
                  <span>
                    <Button
                      id={`function-${name}`}
                      look="link"
                      own
                      does={() => tell({ event: "function opened", name })}
                    >
                      {name}
                    </Button>
                  </span>
                  <span class="tg-quiet">{about}</span>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </Page>
  );
}

/** Every word that is searched for stands somewhere in what there is to say of the function. */
function matches({ name, about, category, parameters }: CustomFunction, search: string): boolean {
  const text = [name, name.replace(/_/g, " "), about, category, ...Object.keys(parameters)].join(" ").toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function Form(props: ViewProps & { readonly open: CustomFunction }) {
  const { state, tell, open } = props;
  const { typed } = state.functions;
  const { formula, problems } = formulaOf(open, typed, state.capabilities?.prefix ?? "");
  const [first] = open.examples;
  const isOff = Object.keys(problems).length > 0 || state.work !== null || state.capabilities?.readOnly !== undefined;
  return (
    <Page
      {...props}
      title={open.name}
      own
      foot={
        <>
          <p class="tg-formula" data-testid="formula" aria-label="Formula" translate={false}>
            {formula}
          </p>
          <Button id="insert-formula" look="primary" off={isOff} does={() => tell({ event: "insert asked", formula })}>
            Insert into the active cell
          </Button>
        </>
      }
    >
      <div>
        <Button id="back-to-functions" look="link" does={() => tell({ event: "function opened", name: null })}>
          All functions
        </Button>
      </div>
      <p>{open.about}</p>
      <div class="tg-close">
        <div class="tg-row">
          <Button id="use-selection" off={state.work !== null} does={() => tell({ event: "selection asked" })}>
            Use the selection
          </Button>
        </div>
        {state.functions.says === "" ? null : (
          <p class="tg-quiet" data-testid="selection-says">
            {state.functions.says}
          </p>
        )}
      </div>
      <Ranges {...props} />
      <div class="tg-stack">
        {Object.entries(open.parameters).map(([name, parameter]) => (
          <Argument
            key={name}
            name={name}
            parameter={parameter}
            value={typed[name] ?? ""}
            wrong={(typed[name] ?? "") === "" ? undefined : problems[name]}
            tell={tell}
          />
        ))}
      </div>
      <Section title="Gives">
        <ul class="tg-close tg-quiet">
          {open.result.columns.map(({ name, meaning }) => (
            <li key={name}>
              <span translate={false}>{name}</span>: <span>{meaning}</span>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="Example">
        <p class="tg-quiet">{first.title}</p>
        <p class="tg-formula" translate={false}>
          {first.formula}
        </p>
      </Section>
    </Page>
  );
}

function Argument({
  name,
  parameter,
  value,
  wrong,
  tell,
}: {
  readonly name: string;
  readonly parameter: Parameter<unknown>;
  readonly value: string;
  readonly wrong: string | undefined;
  readonly tell: ViewProps["tell"];
}) {
  const id = `argument-${name}`;
  const label = parameter.fallback === undefined ? name : `${name} (optional)`;
  const type = (text: string) => tell({ event: "argument typed", name, text });
  if (parameter.words !== undefined) {
    const none = parameter.fallback === undefined ? "Choose" : `Left out: ${parameter.fallback}`;
    return (
      <ChoiceField
        id={id}
        label={label}
        hint={parameter.about}
        value={value}
        choices={[
          { value: "", text: none },
          ...parameter.words.map((word) => ({ value: word, text: word, own: true })),
        ]}
        chosen={type}
      />
    );
  }
  return (
    <TextField
      id={id}
      label={label}
      hint={
        parameter.fallback === undefined ? (
          parameter.about
        ) : (
          <>
            <span>{parameter.about}</span> (<span>left out:</span> <span>{parameter.fallback}</span>)
          </>
        )
      }
      value={value}
      wrong={wrong}
      typed={type}
      {...(parameter.shape === "range" ? { list: "ranges" } : {})}
    />
  );
}

/** The columns of the workbook's tables, offered wherever a range is wanted. */
function Ranges({ state }: ViewProps) {
  const tables = state.workbook === null ? [] : foundIn(state.workbook).tables;
  return (
    <datalist id="ranges">
      {tables.flatMap(({ table }) =>
        table.columns.map(({ column, name }) => {
          const range = absolutePlace({ sheet: table.sheet, area: columnArea(table, column) });
          return <option key={range} value={range} label={`${table.sheet}: ${name}`} />;
        }),
      )}
    </datalist>
  );
}
