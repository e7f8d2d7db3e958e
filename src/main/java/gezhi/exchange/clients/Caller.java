package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has come with a key that opens something today, in which city.
 *
 * @param desk where the key stands; null for one that reads what is public, and reports
 */
public record Caller(
        String city,
        UUID client,
        String name,
        Set<Grant> grants,
        @Nullable Desk desk,
        int requestsAMinute,
        int reportsAnHour) {

    public Caller {
        grants = Set.copyOf(grants);
    }

    public boolean may(Grant grant) {
        return grants.contains(grant);
    }

    /** A client does what a resident with an account does, and sees what it reported itself (ADR 0020). */
    public Scope scope() {
        return Scope.person(city, Role.RESIDENT, client, "", null);
    }

    /** The same when its desk is closed. */
    Caller withoutDesk() {
        return new Caller(city, client, name, grants, null, requestsAMinute, reportsAnHour);
    }

    /** What it sees and does at its desk; empty without one. */
    public Optional<Scope> atDesk() {
        return Optional.ofNullable(desk).map(at -> Scope.person(city, at.role(), client, at.division(), at.office()));
    }
}
