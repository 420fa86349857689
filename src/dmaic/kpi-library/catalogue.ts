import type { KpiCard } from "../kpi-card";
import { ACCOUNTS_PAYABLE_KPIS } from "./accounts-payable";
import { CASH_MANAGEMENT_KPIS } from "./cash-management";
import { FINANCE_KPIS } from "./finance";
import { FOOD_SERVICES_KPIS } from "./food-services";
import { GRANTS_KPIS } from "./grants";
import { HUMAN_RESOURCES_KPIS } from "./human-resources";
import { INFORMATION_TECHNOLOGY_KPIS } from "./information-technology";
import { MAINTENANCE_AND_OPERATIONS_KPIS } from "./maintenance-and-operations";
import { PAYROLL_KPIS } from "./payroll";
import { PROCUREMENT_KPIS } from "./procurement";
import { RISK_MANAGEMENT_KPIS } from "./risk-management";
import { SAFETY_AND_SECURITY_KPIS } from "./safety-and-security";
import { STAKEHOLDERS_KPIS } from "./stakeholders";
import { STUDENTS_KPIS } from "./students";
import { TRANSPORTATION_KPIS } from "./transportation";

/** The K-12 KPI library: a definition card for each KPI that a district office may want to watch. */
export const KPI_LIBRARY: readonly KpiCard[] = [
  ...TRANSPORTATION_KPIS,
  ...FOOD_SERVICES_KPIS,
  ...MAINTENANCE_AND_OPERATIONS_KPIS,
  ...SAFETY_AND_SECURITY_KPIS,
  ...RISK_MANAGEMENT_KPIS,
  ...ACCOUNTS_PAYABLE_KPIS,
  ...CASH_MANAGEMENT_KPIS,
  ...PAYROLL_KPIS,
  ...FINANCE_KPIS,
  ...GRANTS_KPIS,
  ...PROCUREMENT_KPIS,
  ...HUMAN_RESOURCES_KPIS,
  ...INFORMATION_TECHNOLOGY_KPIS,
  ...STUDENTS_KPIS,
  ...STAKEHOLDERS_KPIS,
];
