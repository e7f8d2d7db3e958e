package gezhi.notices.model;

import java.time.Duration;
import java.util.Optional;

/** How long to wait before the next attempt: a minute, two, four, eight and so on; ten attempts take eight and a half hours. */
public final class BackOff {
    public static final int MOST_ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);

    private BackOff() {}

    /**
     * Empty when it has been tried often enough.
     *
     * @param attempts that have failed, from 1
     */
    public static Optional<Duration> after(int attempts) {
        return attempts < MOST_ATTEMPTS ? Optional.of(FIRST.multipliedBy(1L << (attempts - 1))) : Optional.empty();
    }
}
