package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.web.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What an administrator types about a client and its next key. */
record ClientForm(
        String name,
        String contact,
        String requests,
        String reports,
        List<String> grants,
        String deskRole,
        String deskPlace,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate validTo) {

    ClientForm {
        name = Typed.stripped(name);
        contact = Typed.stripped(contact);
        requests = Typed.stripped(requests);
        reports = Typed.stripped(reports);
        deskRole = Typed.stripped(deskRole);
        deskPlace = Typed.stripped(deskPlace);
        grants = grants == null ? List.of() : List.copyOf(grants);
    }

    /** What most clients need; reading by Open311 needs no grant. */
    static ClientForm fresh() {
        return new ClientForm("", "", "120", "300", List.of(Grant.REPORT.name()), "", "", null);
    }

    static ClientForm of(Client client) {
        return new ClientForm(
                client.name(),
                client.contact(),
                String.valueOf(client.requestsAMinute()),
                String.valueOf(client.reportsAnHour()),
                List.of(Grant.REPORT.name()),
                "",
                "",
                null);
    }

    Client.Draft draft() {
        return new Client.Draft(name, contact, number(requests), number(reports));
    }

    /** Empty where the key stands at no desk. */
    Optional<Role> role() {
        return Desk.ROLES.stream().filter(role -> role.name().equals(deskRole)).findFirst();
    }

    Set<Grant> granted() {
        return grants.stream().map(Grant::find).flatMap(Optional::stream).collect(Collectors.toSet());
    }

    /** Out of every range when it is no number. */
    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
