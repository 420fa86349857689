import { hostContract } from "../hosts.contract";
import { openSheets } from "./open-sheets";

hostContract("Google Sheets", openSheets);
