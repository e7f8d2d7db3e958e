package gezhi.orders.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the reader's language and time zone, as the pages of cases do. */
@Component
class OrderSpeech {
    private final MessageSource messages;
    private final Clock clock;

    OrderSpeech(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, locale());
    }

    boolean english() {
        return locale().getLanguage().equals("en");
    }

    Clock clock() {
        return clock;
    }

    String minute(Instant at) {
        return format("cases.format.minute", at);
    }

    /** From when to when; a whole day says so. */
    String window(Instant from, Instant to) {
        ZonedDateTime begin = from.atZone(zone());
        ZonedDateTime end = to.atZone(zone());
        String day = format("orders.format.day", from);
        return begin.getHour() == 0 && !end.isBefore(begin.plusHours(23))
                ? say("orders.window.day", day)
                : say("orders.window", day, format("orders.format.time", from), format("orders.format.time", to));
    }

    ZoneId zone() {
        return clock.getZone();
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(say(pattern), locale()).format(at.atZone(zone()));
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
