package gezhi.whistles.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Says things in the reader's language and time zone, as the pages of cases do.
 *
 * @param now the moment the page is made
 */
record Speech(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, locale);
    }

    boolean english() {
        return locale.getLanguage().equals("en");
    }

    /** Empty for null. */
    String minute(@Nullable Instant at) {
        if (at == null) {
            return "";
        }
        ZonedDateTime local = at.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        String pattern = say(thisYear ? "cases.format.minute" : "cases.format.minute-of-year");
        return DateTimeFormatter.ofPattern(pattern, locale).format(local);
    }

    /** How long until then or since then, in words. */
    String left(Instant until) {
        Duration left = Duration.between(now, until);
        return left.isNegative() ? say("whistles.over", span(left.negated())) : say("whistles.left", span(left));
    }

    private String span(Duration span) {
        long minutes = Math.max(1, span.toMinutes());
        if (minutes < 60) {
            return say("cases.span.minutes", minutes);
        }
        return minutes < 24 * 60
                ? say("cases.span.hours", minutes / 60, minutes % 60)
                : say("cases.span.days", minutes / (24 * 60), minutes / 60 % 24);
    }
}
