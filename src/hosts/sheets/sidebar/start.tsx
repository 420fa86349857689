import { mountPane } from "../../../../taskpane/pane";
import { rpcHost } from "./rpc-host";

const element = document.getElementById("pane");
if (element !== null) mountPane(element, rpcHost);
