package gezhi.people;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with.
 *
 * @param failed wrong passwords since the last right one
 * @param lockedUntil locked before this time; null when never
 * @param stamp rises with every change that ends the sessions begun before it
 * @param lastPosting the posting last acted in
 */
public record Account(
        UUID person,
        String name,
        String login,
        boolean disabled,
        int failed,
        @Nullable Instant lockedUntil,
        int stamp,
        @Nullable UUID lastPosting,
        @Nullable Instant lastSignIn) {

    /**
     * A new account.
     *
     * @param name 1 to 50 characters
     * @param login 3 to 40 of a-z, 0-9, dot, hyphen, underscore; upper case is taken as lower case
     * @param phone null or empty when not given
     */
    public record Draft(String name, String login, @Nullable String phone) {}

    public boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
