package gezhi.certificates;

import gezhi.platform.Ids;
import gezhi.platform.web.Typed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Of which days a certificate is asked for.
 *
 * @param id made once, sent with every retry
 * @param from yyyy-MM-dd as typed
 * @param to yyyy-MM-dd as typed
 */
record PeriodForm(UUID id, @Nullable String from, @Nullable String to) {
    PeriodForm {
        from = Typed.stripped(from);
        to = Typed.stripped(to);
    }

    static PeriodForm between(LocalDate from, LocalDate to) {
        return new PeriodForm(Ids.next(), from.toString(), to.toString());
    }

    /** Empty where one of the days is no day. */
    Optional<Certificates.Request> request() {
        try {
            return Optional.of(
                    new Certificates.Request(id, LocalDate.parse(Typed.text(from)), LocalDate.parse(Typed.text(to))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
