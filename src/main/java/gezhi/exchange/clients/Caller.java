package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import java.util.Set;
import java.util.UUID;

/** Who has come with a key that opens something today, in which city. */
public record Caller(String city, UUID client, String name, Set<Grant> grants, int requestsAMinute, int reportsAnHour) {

    public Caller {
        grants = Set.copyOf(grants);
    }

    public boolean may(Grant grant) {
        return grants.contains(grant);
    }

    /** A client does what a resident with an account does, and sees what it reported itself (ADR 0012). */
    public Scope scope() {
        return Scope.person(city, Role.RESIDENT, client, "", null);
    }
}
