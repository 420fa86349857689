import { hostContract } from "../hosts.contract";
import { openWorkbench } from "./open-workbench";

hostContract("The workbench", openWorkbench);
