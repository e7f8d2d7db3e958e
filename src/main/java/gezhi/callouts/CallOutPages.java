package gezhi.callouts;

import gezhi.callouts.CallOutPage.Count;
import gezhi.people.People;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.FormErrors;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the pages of calls in the reader's language. */
@Component
class CallOutPages {
    private final CallOuts callOuts;
    private final CallOutStore store;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    CallOutPages(CallOuts callOuts, CallOutStore store, People people, MessageSource messages, Clock clock) {
        this.callOuts = callOuts;
        this.store = store;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    CallOutPage.Listed list(Slice<CallOut> calls, String division, String words, UUID request, FormErrors errors) {
        @Nullable String next = calls.next();
        return new CallOutPage.Listed(
                calls.rows().stream().map(this::line).toList(),
                next == null ? null : "/callouts?after=" + UriUtils.encode(next, StandardCharsets.UTF_8),
                callOuts.mayCall(),
                division.isEmpty() ? Scoped.current().subtree() : division,
                words,
                request,
                errors);
    }

    private CallOutPage.Line line(CallOut call) {
        return new CallOutPage.Line(
                "/callouts/" + call.id(),
                call.divisionName(),
                call.words(),
                minute(call.startedAt()),
                say(call.isRunning() ? "callouts.running" : "callouts.over"),
                call.isRunning() ? "green" : "grey",
                call.people());
    }

    CallOutPage page(CallOut call, UUID request, FormErrors errors, @Nullable String done) {
        List<Tally> tallies = tallies(call);
        return new CallOutPage(
                call.id(),
                call.divisionName(),
                call.words(),
                minute(call.startedAt()),
                minute(call.endedAt()),
                result(call),
                Count.of("", tallies),
                byRole(tallies),
                byPlace(tallies),
                names(call),
                about(call),
                say("callouts.as-of", minute(clock.instant())),
                call.isRunning(),
                call.isRunning() && callOuts.isMine(call) && callOuts.mayCall(),
                request,
                errors,
                done);
    }

    /** As the page shows them, by post and by place. */
    Map<String, List<Count>> counts(CallOut call) {
        List<Tally> tallies = tallies(call);
        Map<String, List<Count>> tables = new LinkedHashMap<>();
        tables.put(say("callouts.by-role"), byRole(tallies));
        tables.put(say("callouts.by-place"), byPlace(tallies));
        return tables;
    }

    private List<Count> byRole(List<Tally> tallies) {
        return counts(tallies, tally -> role(tally.role()));
    }

    private static List<Count> byPlace(List<Tally> tallies) {
        return isAuditor() ? List.of() : counts(tallies, Tally::divisionName);
    }

    /** The auditor reads no answer, and so is given the numbers: by role only, for a number by grid would tell who answered what. */
    private List<Tally> tallies(CallOut call) {
        return isAuditor()
                ? Scoped.call(Scope.system(Scoped.current().city()), () -> callOuts.tallies(call))
                : callOuts.tallies(call);
    }

    /** All who were called, whatever their roles. */
    Count total(CallOut call) {
        return Count.of("", tallies(call));
    }

    /** Empty while it runs; a call that ended by itself says so. */
    String result(CallOut call) {
        return call.isRunning() || !call.result().isEmpty() ? call.result() : say("callouts.ended.unattended");
    }

    private static boolean isAuditor() {
        return Scoped.current().role() == Role.AUDITOR;
    }

    CallOutPage.Asked asked(CallOut call, Answer answer) {
        return new CallOutPage.Asked(
                call.id(),
                call.divisionName(),
                call.words(),
                minute(call.startedAt()),
                call.isRunning(),
                answer == Answer.NONE ? "" : say("callouts.answer." + answer));
    }

    String say(String key, @Nullable Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static List<Count> counts(List<Tally> tallies, Function<Tally, String> by) {
        Map<String, List<Tally>> grouped =
                tallies.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
        return grouped.entrySet().stream()
                .map(each -> Count.of(each.getKey(), each.getValue()))
                .toList();
    }

    private List<CallOutPage.Name> names(CallOut call) {
        List<Named> named = callOuts.names(call);
        Map<UUID, String> names = people.names(named.stream().map(Named::person).toList());
        return named.stream()
                .map(each -> new CallOutPage.Name(
                        names.getOrDefault(each.person(), each.name()),
                        role(each.role()),
                        each.divisionName(),
                        tone(each.answer()),
                        say("callouts.answer." + each.answer()),
                        minute(each.answeredAt())))
                .toList();
    }

    private String about(CallOut call) {
        Instant forgotten = call.forgottenAt();
        if (forgotten != null) {
            return say("callouts.forgotten", minute(forgotten));
        }
        if (isAuditor()) {
            return say("callouts.no-names");
        }
        int days = store.keepDays(clock.instant());
        Instant ended = call.endedAt();
        return ended == null
                ? say("callouts.kept", days)
                : say("callouts.kept.until", minute(ended.plus(Duration.ofDays(days))));
    }

    private String role(Role role) {
        return say(role == Role.RESIDENT ? "callouts.volunteer" : role.messageKey());
    }

    private static String tone(Answer answer) {
        return switch (answer) {
            case COMING -> "green";
            case CANNOT -> "grey";
            case NONE -> "amber";
        };
    }

    private String minute(@Nullable Instant at) {
        Locale locale = LocaleContextHolder.getLocale();
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(say("callouts.format"), locale).format(at.atZone(clock.getZone()));
    }
}
