import { associateFunctions } from "./functions";

associateFunctions();
