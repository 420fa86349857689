import "chartjs-adapter-luxon";
import "bootstrap/dist/css/bootstrap.min.css";
import "font-awesome/css/font-awesome.min.css";
import "@odoo/o-spreadsheet/dist/o_spreadsheet.css";
import "./workbench.css";
import { startPage } from "./page";

void startPage();
