package gezhi.cases;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The number people read out on the telephone: the date and six digits by lot, 260304-518207. By lot, so that reports need not
 * queue for the next number and nobody learns from one how many there are; the database refuses a number taken.
 */
public final class CaseNumber {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

    private CaseNumber() {}

    public static String of(LocalDate day) {
        return "%s-%06d".formatted(DAY.format(day), ThreadLocalRandom.current().nextInt(1_000_000));
    }
}
