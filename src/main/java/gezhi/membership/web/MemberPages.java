package gezhi.membership.web;

import gezhi.membership.Member;
import gezhi.membership.Member.Ending;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberState;
import gezhi.membership.Members;
import gezhi.membership.Transfers;
import gezhi.membership.store.MemberJournal;
import gezhi.platform.Slice;
import gezhi.platform.web.FormErrors;
import gezhi.platform.web.Option;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes the pages of the register of members. */
@Component
class MemberPages {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FIRST_LOOKS = 20;

    private final Members members;
    private final Transfers transfers;
    private final MessageSource words;
    private final Clock clock;

    MemberPages(Members members, Transfers transfers, MessageSource words, Clock clock) {
        this.members = members;
        this.transfers = transfers;
        this.words = words;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String minute(Instant at) {
        return MINUTE.format(at.atZone(clock.getZone()));
    }

    FormErrors errors(Reason reason) {
        return FormErrors.of(reason.field(), say("membership.refused." + reason));
    }

    /** @param clear what is sealed, in clear; null shows it masked */
    MemberPage page(Member member, Member.@Nullable Secrets clear, String said, FormErrors errors) {
        boolean keeps = member.belongs() && members.mayKeep(member);
        Slice<MemberPage.LookLine> looks =
                members.looks(member.id(), "").map(look -> MemberPage.LookLine.of(look, minute(look.at())));
        return new MemberPage(
                MemberPage.Facts.of(member),
                clear == null ? members.findMasked(member.id()).orElse(null) : clear,
                clear != null,
                members.journal(member.id()).stream().map(this::line).toList(),
                looks.rows().stream().limit(FIRST_LOOKS).toList(),
                transfers.listOf(member.id()).stream()
                        .map(transfer -> TransferPage.Row.of(transfer, transfers.isOverdue(transfer)))
                        .toList(),
                said,
                keeps,
                member.version(),
                today().toString(),
                options(Ending.values(), Ending::messageKey, ""),
                errors);
    }

    List<Option> kinds(String none) {
        return options(MemberKind.values(), MemberKind::messageKey, none);
    }

    List<Option> states(String none) {
        return options(MemberState.values(), MemberState::messageKey, none);
    }

    List<Option> relations() {
        return List.of(
                new Option("", say("membership.relation.own")),
                new Option("true", say("membership.relation.registered")));
    }

    List<Option> yesOrNo() {
        return List.of(
                new Option("false", say("membership.shown.no")), new Option("true", say("membership.shown.yes")));
    }

    private MemberPage.Line line(MemberJournal.Line line) {
        String detail = switch (line.deed()) {
            case "CHANGED" ->
                Arrays.stream(line.detail().split(" "))
                        .filter(field -> !field.isEmpty())
                        .map(field -> say("membership.field." + field))
                        .collect(Collectors.joining("、"));
            case "ENDED" -> say("membership.ending." + line.detail());
            default -> line.detail();
        };
        return new MemberPage.Line(minute(line.at()), "membership.deed." + line.deed(), line.actorName(), detail);
    }

    /** @param none message key of the choice of nothing; empty for no such choice */
    private <E> List<Option> options(E[] values, Function<E, String> key, String none) {
        List<Option> options = new ArrayList<>();
        if (!none.isEmpty()) {
            options.add(new Option("", say(none)));
        }
        Arrays.stream(values)
                .map(each -> new Option(String.valueOf(each), say(key.apply(each))))
                .forEach(options::add);
        return options;
    }
}
