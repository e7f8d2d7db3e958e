package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Keys for tests of the interfaces. */
public final class TestKeys {
    private TestKeys() {}

    /** A client named {@code name} with a key that opens everything. */
    public static String everything(Clients clients, TestCity city, String name) {
        return key(clients, city, new Client.Draft(name, "林一", 6_000, 10_000), Set.of(Grant.values()));
    }

    public static String key(Clients clients, TestCity city, Client.Draft draft, Set<Grant> grants) {
        return ((ClientOutcome.KeyMade) asAdministrator(city, () -> clients.register(draft, grants, null))).key();
    }

    /** Takes every key of the client of that name back. */
    public static void revoke(Clients clients, TestCity city, String name) {
        asAdministrator(city, () -> {
            UUID client = clients.list().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
            clients.keys(client).forEach(key -> clients.revoke(client, key.id()));
            return "";
        });
    }

    private static <R> R asAdministrator(TestCity city, ScopedValue.CallableOp<R, RuntimeException> work) {
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("admin", "", "ROLE_ADMINISTRATOR"));
        try {
            return Scoped.call(city.person(Role.ADMINISTRATOR, city.code()), work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
