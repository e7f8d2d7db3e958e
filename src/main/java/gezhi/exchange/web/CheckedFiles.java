package gezhi.exchange.web;

import gezhi.platform.scope.Scoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The files of each city's last dry run, kept for {@link #KEPT} so that what was checked can be imported without sending it again. They lie
 * with the program that checked them and end with it.
 */
@Component
class CheckedFiles implements DisposableBean {
    static final Duration KEPT = Duration.ofHours(1);

    private final Map<String, Checked> byCity = new ConcurrentHashMap<>();
    private final Clock clock;

    CheckedFiles(Clock clock) {
        this.clock = clock;
    }

    /** @param job the dry run that checks them */
    record Checked(UUID job, ImportForm form, Uploads uploads, Instant until) {}

    void keep(UUID job, ImportForm form, Uploads uploads) {
        Checked checked =
                new Checked(job, form.forReal(), uploads, clock.instant().plus(KEPT));
        Optional.ofNullable(byCity.put(city(), checked))
                .ifPresent(before -> before.uploads().forget());
    }

    Optional<Checked> find(UUID job) {
        return Optional.ofNullable(byCity.get(city()))
                .filter(checked -> checked.job().equals(job) && clock.instant().isBefore(checked.until()));
    }

    /** The files are the caller's from here on; they are handed out once. */
    Optional<Checked> take(UUID job) {
        return find(job).filter(checked -> byCity.remove(city(), checked));
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
    void forgetOld() {
        byCity.forEach((city, checked) -> {
            if (!clock.instant().isBefore(checked.until()) && byCity.remove(city, checked)) {
                checked.uploads().forget();
            }
        });
    }

    @Override
    public void destroy() {
        byCity.values().forEach(checked -> checked.uploads().forget());
    }

    private static String city() {
        return Scoped.current().city();
    }
}
