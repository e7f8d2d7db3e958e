package gezhi.cases.web;

import gezhi.cases.Category;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says things in the reader's language and time zone.
 *
 * @param now the moment the page is made; a date of another year is written with its year
 */
record Wording(MessageSource messages, Locale locale, ZoneId zone, Instant now) {
    private static final int DAY = 24 * 60;

    String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, locale);
    }

    boolean english() {
        return locale.getLanguage().equals("en");
    }

    String name(Category category) {
        return category.name(english());
    }

    String step(Step step) {
        return say("cases.step." + step);
    }

    /** What a case at this step waits for, in a word; {@link #step} names the step itself. */
    String status(Step step) {
        return say("cases.status." + step);
    }

    String deed(Action.Kind kind) {
        return say("cases.action." + kind);
    }

    /** 3月4日 10:00 */
    String minute(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        String pattern = say(thisYear ? "cases.format.minute" : "cases.format.minute-of-year");
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }

    /** How long, in the two greatest units that matter: 2天3小时, 3小时20分, 12分. */
    String span(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        if (minutes < 60) {
            return say("cases.span.minutes", minutes);
        }
        if (minutes < DAY) {
            return minutes % 60 == 0
                    ? say("cases.span.full-hours", minutes / 60)
                    : say("cases.span.hours", minutes / 60, minutes % 60);
        }
        long hours = minutes / 60 % 24;
        return hours == 0 ? say("cases.span.full-days", minutes / DAY) : say("cases.span.days", minutes / DAY, hours);
    }
}
