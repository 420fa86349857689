import type { Page } from "playwright-core";
import { axeFaults, type KnownFault } from "./axe-faults";

/** How a person may have set up their screen. The list is one for every host: what holds in one build has to hold in all. */
export interface AccessLook {
  readonly name: string;
  /** How many times larger everything is: the window holds that much less. */
  readonly zoom: 1 | 2;
  readonly scheme: "light" | "dark";
  readonly forced: boolean;
  readonly motion: "reduce" | "no-preference";
}

const USUAL = { zoom: 1, scheme: "light", forced: false, motion: "no-preference" } as const;

/** What does not touch one another is looked at together: colors, room and motion. */
export const ACCESS_LOOKS: readonly AccessLook[] = [
  { ...USUAL, name: "light" },
  { ...USUAL, name: "forced colors", forced: true },
  { name: "dark, at 200 % zoom, with less motion", zoom: 2, scheme: "dark", forced: false, motion: "reduce" },
];

/** A window of a size as such a person has it; without a look, as most tests want it. */
export const contextOf = (width: number, height: number, look?: AccessLook) => ({
  viewport: { width: width / (look?.zoom ?? 1), height: height / (look?.zoom ?? 1) },
  colorScheme: look?.scheme ?? ("light" as const),
  forcedColors: look?.forced === true ? ("active" as const) : ("none" as const),
  reducedMotion: look?.motion ?? ("reduce" as const),
});

/** Everything that a pane must keep, of the page as it stands. */
export async function accessFaults(page: Page, look: AccessLook, known: readonly KnownFault[] = []): Promise<string[]> {
  return [
    // Contrast under forced colors is the system's, and axe knows it.
    ...(await axeFaults(page, known)),
    ...(await stickingOut(page)),
    ...(await unheard(page)),
    ...(look.motion === "reduce" ? await moving(page) : []),
    ...(look.forced ? await edgeless(page) : []),
  ];
}

/** The pages that every pane can be turned to at once, each looked at. */
export async function accessTour(page: Page, look: AccessLook, known: readonly KnownFault[] = []): Promise<string[]> {
  const found: string[] = [];
  const check = async (name: string) => {
    await page.getByTestId("opening").waitFor({ state: "detached" });
    await page.getByTestId("progress").waitFor({ state: "detached" });
    // Where the focus goes does not depend on colors; how it is seen in forced ones does.
    const walks = look.zoom === 2 || look.forced || look === ACCESS_LOOKS[0];
    const faults = [...(await accessFaults(page, look, known)), ...(walks ? await unreachable(page) : [])];
    found.push(...faults.map((it) => `${name}: ${it}`));
  };
  await page.getByTestId("build-workbook").waitFor();
  for (const view of ["home", "phases", "chart", "kpis", "functions", "share", "settings"]) {
    await page.getByTestId(`view-${view}`).click();
    await check(view);
  }
  await page.getByTestId("view-functions").click();
  await page.getByTestId("function-CONTROL_LIMITS").click();
  await check("a function");
  return found;
}

/** Elements of the pane that stick out at the side, and a page that would have to be scrolled sideways. */
const stickingOut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wide = [...document.querySelectorAll(".tg-pane *")]
      .filter(
        (it) =>
          it.getBoundingClientRect().right > room + 0.5 &&
          it.closest(".tg-heard") === null &&
          it.closest("datalist") === null,
      )
      .map((it) => `sticks out: ${it.tagName} ${it.className.toString()} ${it.textContent?.slice(0, 40) ?? ""}`);
    return document.documentElement.scrollWidth > innerWidth ? [...wide, "scrolls sideways"] : wide;
  });

/** News is told in a live region that is always there: one that comes with its words is not heard everywhere. */
const unheard = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const news = document.querySelector('[data-testid="news"]');
    return news?.getAttribute("role") === "status" ? [] : ["no live region for news"];
  });

/** What moves although the person wants less motion. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const longest = (text: string) => Math.max(...text.split(",").map(parseFloat));
    return [...document.querySelectorAll("*")]
      .filter((it) => {
        const { transitionDuration, animationDuration, animationName } = getComputedStyle(it);
        return longest(transitionDuration) > 0.01 || (animationName !== "none" && longest(animationDuration) > 0.01);
      })
      .map((it) => `moves: ${it.tagName}.${it.className.toString()}`);
  });

/**
 * Controls that cannot be told from words where the system takes all backgrounds away; those with a picture or a chip in them can, and
 * phases, which are a bar.
 */
const edgeless = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".tg-pane button, .tg-pane input, .tg-pane select, .tg-pane textarea")]
      .filter((it) => {
        const { appearance, borderTopStyle, borderBottomStyle, textDecorationLine, color } = getComputedStyle(it);
        const isBoxed = [borderTopStyle, borderBottomStyle].some((style) => style !== "none");
        const isPart = it.closest(".tg-phases") !== null || it.querySelector("svg, .tg-chip") !== null;
        const isNative = appearance !== "none" && it.matches("[type=checkbox], [type=radio]");
        const words = getComputedStyle(it.parentElement ?? it).color;
        return !isPart && !isBoxed && !isNative && textDecorationLine === "none" && color === words;
      })
      .map((it) => `no edge: ${it.dataset["testid"] ?? it.outerHTML.slice(0, 80)}`),
  );

/** Controls of the pane that Tab does not come to, and those on which the focus is not to be seen. */
async function unreachable(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>(".tg-pane :is(button, input, select, textarea, summary, a[href])"),
    ].filter((it) => it.checkVisibility());
    controls.forEach((it, i) => it.setAttribute("data-walk", String(i)));
    controls[0]?.focus();
    return controls.length;
  });
  const seen = new Set<number>();
  const faults: string[] = [];
  for (let presses = 0; presses <= wanted + 5; presses += 1) {
    const { at, name, isSeen } = await page.evaluate(() => {
      const it = document.activeElement;
      if (it === null || !it.hasAttribute("data-walk")) return { at: -1, name: "", isSeen: true };
      const { outlineStyle, outlineWidth } = getComputedStyle(it);
      const { top, bottom } = it.getBoundingClientRect();
      return {
        at: Number(it.getAttribute("data-walk")),
        name: it.getAttribute("data-testid") ?? it.textContent ?? "",
        isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight,
      };
    });
    // Beyond the last control the focus leaves the pane, or begins anew.
    if (at < 0 && seen.size > 0) break;
    if (seen.has(at)) break;
    if (at >= 0) seen.add(at);
    // The first has the focus from the script, which a browser need not show.
    if (presses > 0 && !isSeen) faults.push(`focus unseen: ${name}`);
    await page.keyboard.press("Tab");
  }
  const missed = await page.evaluate(
    (found) =>
      [...document.querySelectorAll<HTMLInputElement>("[data-walk]")]
        .filter((it) => !found.includes(Number(it.getAttribute("data-walk"))) && it.type !== "radio")
        .map((it) => `not reached: ${it.getAttribute("data-testid") ?? it.outerHTML.slice(0, 80)}`),
    [...seen],
  );
  await page.evaluate(() => document.querySelectorAll("[data-walk]").forEach((it) => it.removeAttribute("data-walk")));
  return [...faults, ...missed];
}
