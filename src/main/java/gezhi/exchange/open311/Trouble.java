package gezhi.exchange.open311;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The request is answered with errors instead: 404 for what is not there, 403 for keys, 429 for too often, 400 for everything else.
 * Thrown, because by the time it is known an answer may be half composed; no fault of the program.
 */
final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final transient List<Said> said;
    private final transient @Nullable Duration wait;

    /** @param key message key of what the person is told; the first of its values is the parameter it is about */
    record Said(String key, Object... values) {}

    private Trouble(HttpStatus status, List<Said> said, @Nullable Duration wait) {
        super(status + " " + said, null, false, false);
        this.status = status;
        this.said = List.copyOf(said);
        this.wait = wait;
    }

    static Trouble notThere(String parameter, String value) {
        return new Trouble(
                HttpStatus.NOT_FOUND, List.of(new Said("open311.trouble.not-there", parameter, value)), null);
    }

    static Trouble forbidden(String key) {
        return new Trouble(HttpStatus.FORBIDDEN, List.of(new Said(key, "api_key")), null);
    }

    static Trouble wrong(List<Said> said) {
        return new Trouble(HttpStatus.BAD_REQUEST, said, null);
    }

    static Trouble wrong(String key, Object... values) {
        return wrong(List.of(new Said(key, values)));
    }

    static Trouble tooOften(Duration wait) {
        return new Trouble(
                HttpStatus.TOO_MANY_REQUESTS,
                List.of(new Said("open311.trouble.too-often", String.valueOf(wait.toSeconds() + 1))),
                wait);
    }

    HttpStatus status() {
        return status;
    }

    List<Said> said() {
        return said;
    }

    /** How long to wait; null when waiting does not help. */
    @Nullable
    Duration waiting() {
        return wait;
    }
}
