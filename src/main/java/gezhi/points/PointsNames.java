package gezhi.points;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What rules, places and moments are called on the pages of points. */
@Component
class PointsNames {
    private final MessageSource words;
    private final AmountWords amounts;
    private final Divisions divisions;
    private final Clock clock;

    PointsNames(MessageSource words, AmountWords amounts, Divisions divisions, Clock clock) {
        this.words = words;
        this.amounts = amounts;
        this.divisions = divisions;
        this.clock = clock;
    }

    AmountWords amounts() {
        return amounts;
    }

    /** What one use does, its cap, and for how many days a deduction may be objected to. */
    String words(PointRule rule) {
        boolean earns = rule.kind() == PointRule.Kind.EARN;
        String words = say(
                "points.rule.words",
                amounts.change(Book.POINTS, earns ? rule.points() : -rule.points()),
                say("points.period." + rule.period()),
                amounts.of(Book.POINTS, rule.cap()));
        if (rule.occasion().isByItself()) {
            return say("points.rule.itself", words, say("points.occasion." + rule.occasion()));
        }
        return earns ? words : say("points.rule.objection", words, String.valueOf(rule.objectDays()));
    }

    String option(PointRule rule) {
        return say("points.rule.option", rule.in(LocaleContextHolder.getLocale()), words(rule));
    }

    String place(String division) {
        return divisions.names(List.of(division)).getOrDefault(division, division);
    }

    String minute(Instant at) {
        return DateTimeFormatter.ofPattern(say("ledger.format")).format(at.atZone(clock.getZone()));
    }

    String say(String key, @Nullable Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
