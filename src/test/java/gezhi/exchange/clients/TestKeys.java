package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.support.TestCities.TestCity;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Keys for tests of the interfaces. */
public final class TestKeys {
    private TestKeys() {}

    /** A client named {@code name} with a key that reads what is public, and reports. */
    public static String everything(Clients clients, TestCity city, String name) {
        return key(clients, city, new Client.Draft(name, "林一", 6_000, 10_000), Set.of(Grant.READ, Grant.REPORT));
    }

    public static String key(Clients clients, TestCity city, Client.Draft draft, Set<Grant> grants) {
        return key(clients, city, draft, new KeyDraft(grants, null, null));
    }

    public static String key(Clients clients, TestCity city, Client.Draft draft, KeyDraft key) {
        return ((ClientOutcome.KeyMade) asAdministrator(city, () -> clients.register(draft, key))).key();
    }

    /** A client at a desk, with all that a desk may be granted. */
    public static String desk(
            Clients clients, TestCity city, String name, Role role, String division, @Nullable UUID office) {
        Set<Grant> all = Arrays.stream(Grant.values()).filter(Grant::needsDesk).collect(Collectors.toSet());
        return key(
                clients,
                city,
                new Client.Draft(name, "林一", 6_000, 10_000),
                new KeyDraft(all, new Desk(role, division, office), null));
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
