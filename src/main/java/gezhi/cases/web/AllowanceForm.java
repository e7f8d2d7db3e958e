package gezhi.cases.web;

import gezhi.cases.rules.AllowanceRule;
import gezhi.deadlines.Allowance;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A limit as the administrator writes it.
 *
 * @param amount digits; empty takes the category's own limit away
 */
record AllowanceForm(
        @Nullable String level,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String from) {

    static AllowanceForm fresh() {
        return new AllowanceForm(AllowanceRule.ANY_LEVEL, "", Allowance.Unit.WORKING_DAYS.name(), "");
    }

    /** True when something was written that is no amount. */
    boolean isNoAmount() {
        return !Typed.stripped(amount).isEmpty() && allowance() == null;
    }

    @Nullable
    Allowance allowance() {
        Optional<Allowance.Unit> meant = Arrays.stream(Allowance.Unit.values())
                .filter(each -> each.name().equals(unit))
                .findFirst();
        return meant.isPresent() && Typed.stripped(amount).matches("[1-9]\\d{0,4}")
                ? new Allowance(Integer.parseInt(Typed.stripped(amount)), meant.get())
                : null;
    }

    String levelName() {
        return Typed.stripped(level);
    }

    @Nullable
    LocalDate day() {
        return day(Typed.stripped(from));
    }

    /** Null for what is no date. */
    static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException none) {
            return null;
        }
    }
}
