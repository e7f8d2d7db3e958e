package gezhi.ledger;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Amounts in the reader's language, with their unit: minutes as hours and minutes, fen as yuan. */
@Component
public class AmountWords {
    private static final int MINUTES = 60;
    private static final int FEN = 100;

    private final MessageSource words;

    AmountWords(MessageSource words) {
        this.words = words;
    }

    /** @param amount in the unit of the book */
    public String of(Book book, long amount) {
        String sign = amount < 0 ? "−" : "";
        return sign + unsigned(book, Math.abs(amount));
    }

    /** With a plus sign where it adds. */
    public String change(Book book, long amount) {
        return (amount > 0 ? "+" : "") + of(book, amount);
    }

    private String unsigned(Book book, long amount) {
        return switch (book) {
            case HOURS -> hours(amount);
            case POINTS -> say("ledger.points", grouped("#,##0", amount));
            case FUNDS -> say("ledger.yuan", grouped("#,##0.00", amount / (double) FEN));
        };
    }

    private String hours(long minutes) {
        long whole = minutes / MINUTES;
        String hours = grouped("#,##0", whole);
        if (minutes < MINUTES) {
            return say("ledger.minutes", String.valueOf(minutes));
        }
        return minutes % MINUTES == 0
                ? say("ledger.hours", hours)
                : say("ledger.hours-minutes", hours, String.valueOf(minutes % MINUTES));
    }

    private static String grouped(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
