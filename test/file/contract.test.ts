import { hostContract } from "../hosts.contract";
import { openPackageHost } from "./open-package-host";

hostContract("A file", openPackageHost);
