package gezhi.exchange.clients;

import gezhi.platform.Role;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts the pages about clients together. */
@Component
class ClientPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clients clients;
    private final Desks desks;
    private final MessageSource words;
    private final Clock clock;

    ClientPages(Clients clients, Desks desks, MessageSource words, Clock clock) {
        this.clients = clients;
        this.desks = desks;
        this.words = words;
        this.clock = clock;
    }

    ClientsPage list(ClientForm form, FormErrors errors) {
        return new ClientsPage(rows(), mayChange(), form, grants(), roles(), errors);
    }

    List<ClientsPage.Row> rows() {
        return clients.list().stream()
                .map(client -> new ClientsPage.Row(
                        client.id().toString(),
                        client.name(),
                        client.contact(),
                        client.keys(),
                        show(client.lastUsed())))
                .toList();
    }

    Optional<ClientPage> find(UUID id, @Nullable ClientForm typed, FormErrors errors, @Nullable String fresh) {
        LocalDate today = LocalDate.now(clock);
        return clients.find(id)
                .map(client -> new ClientPage(
                        id.toString(),
                        client.name(),
                        show(client.created()),
                        clients.keys(id).stream().map(key -> row(key, today)).toList(),
                        fresh,
                        mayChange(),
                        typed == null ? ClientForm.of(client) : typed,
                        grants(),
                        roles(),
                        errors));
    }

    FormErrors errors(List<ClientOutcome.Reason> reasons) {
        Map<String, String> errors = new LinkedHashMap<>();
        reasons.forEach(reason -> errors.putIfAbsent(reason.field(), say("clients.refused." + reason)));
        return new FormErrors(errors);
    }

    private ClientPage.KeyRow row(ClientKey key, LocalDate today) {
        boolean opens = key.opensOn(today);
        String state = opens ? "opens" : key.revoked() == null ? "expired" : "revoked";
        return new ClientPage.KeyRow(
                key.id().toString(),
                "…" + key.hint(),
                key.grants().stream()
                        .sorted()
                        .map(grant -> say("clients.grant." + grant))
                        .collect(Collectors.joining(" · ")),
                desk(key.desk()),
                show(key.created()),
                key.to() == null ? "" : key.to().toString(),
                show(key.lastUsed()),
                "clients.key." + state,
                opens ? "status-green" : "status-grey",
                opens);
    }

    private String desk(@Nullable Desk desk) {
        return desk == null ? "" : say(desk.role().messageKey()) + " · " + desks.place(desk);
    }

    private List<Option> roles() {
        return Stream.concat(
                        Stream.of(new Option("", say("clients.desk.none"))),
                        Desk.ROLES.stream().sorted().map(role -> new Option(role.name(), say(role.messageKey()))))
                .toList();
    }

    private List<Option> grants() {
        return Arrays.stream(Grant.values())
                .map(grant -> new Option(grant.name(), say("clients.grant." + grant)))
                .toList();
    }

    private String say(String key) {
        return words.getMessage(
                key,
                new Object[] {String.valueOf(Client.MOST_REQUESTS), String.valueOf(Client.MOST_REPORTS)},
                LocaleContextHolder.getLocale());
    }

    private String show(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(clock.getZone()));
    }

    private static boolean mayChange() {
        return Scoped.current().role() == Role.ADMINISTRATOR;
    }
}
