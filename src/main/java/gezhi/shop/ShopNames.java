package gezhi.shop;

import gezhi.ledger.AmountWords;
import gezhi.ledger.Book;
import gezhi.ledger.Booking;
import gezhi.platform.web.FormErrors;
import gezhi.shop.loop.Reason;
import gezhi.territory.Divisions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What amounts, places, moments and refusals are called on the pages of the shop. */
@Component
class ShopNames {
    private final MessageSource words;
    private final AmountWords amounts;
    private final Divisions divisions;
    private final Clock clock;

    ShopNames(MessageSource words, AmountWords amounts, Divisions divisions, Clock clock) {
        this.words = words;
        this.amounts = amounts;
        this.divisions = divisions;
        this.clock = clock;
    }

    String points(long points) {
        return amounts.of(Book.POINTS, points);
    }

    String place(String division) {
        return divisions.names(List.of(division)).getOrDefault(division, division);
    }

    String minute(Instant at) {
        return DateTimeFormatter.ofPattern(say("ledger.format")).format(at.atZone(clock.getZone()));
    }

    /** The day in which a moment lies. */
    String day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate().toString();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** What was refused, at its field. */
    FormErrors errors(ShopOutcome outcome) {
        return switch (outcome) {
            case ShopOutcome.Done _ -> FormErrors.none();
            case ShopOutcome.NotBooked(Booking.Reason reason) -> FormErrors.of("", say("ledger.refused." + reason));
            case ShopOutcome.Refused(Reason reason) -> FormErrors.of(field(reason), say("shop.refused." + reason));
        };
    }

    private static String field(Reason reason) {
        return switch (reason) {
            case NO_SUCH_RESERVATION -> "code";
            case NO_WORDS -> "words";
            case NO_NAME -> "name";
            case NO_PRICE -> "price";
            case NO_LIMIT -> "monthly";
            case NO_DAYS -> "openFrom";
            case NO_QUANTITY -> "quantity";
            default -> "";
        };
    }

    String say(String key, @Nullable Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
