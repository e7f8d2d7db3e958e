package gezhi.cases.rules;

import gezhi.deadlines.Allowance;

/** @param level a level of the territory, or {@link #ANY_LEVEL} */
public record AllowanceRule(String category, String level, Allowance allowance) {
    public static final String ANY_LEVEL = "ANY";
}
