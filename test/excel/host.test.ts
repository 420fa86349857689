import { hostContract } from "../hosts.contract";
import { openExcel } from "./open-excel";

hostContract("Excel with ExcelApi 1.12", (sheets) => openExcel("1.12", sheets));
hostContract("Excel with ExcelApi 1.15", (sheets) => openExcel("1.15", sheets));
