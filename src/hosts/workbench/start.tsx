import "bootstrap/dist/css/bootstrap.min.css";
import "font-awesome/css/font-awesome.min.css";
import "./workbench.css";
import { startPage } from "./page";

void startPage();
