package gezhi.orders.assign;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The rules written out for people. */
public final class AssignText {
    private AssignText() {}

    public static String table() {
        return "| rule | counts | points | when |\n|---|---|---|---|\n"
                + Arrays.stream(AssignRule.values())
                        .map(rule ->
                                "| %s | %s | %+d | %s |\n".formatted(rule, rule.weight(), rule.points(), rule.when()))
                        .collect(Collectors.joining());
    }
}
